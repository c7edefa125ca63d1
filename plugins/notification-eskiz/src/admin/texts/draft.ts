import { withAsciiApostrophes } from "../../sms/apostrophe";
import { sizeOf, type SmsSize } from "../../sms/parts";
import { placeholdersOf, render } from "../../sms/render";
import { problemOfText, type TextProblem } from "../../templates/judge-text";
import type { TemplateView } from "../sms-api";

/** A text while staff write it: what a shopper would get and what is wrong with it. */
export type Draft = {
  text: string;
  shown: string;
  size: SmsSize;
  /** Characters that fit into as many SMS as it has. */
  room: number;
  problem: TextProblem | null;
  /** Places whose value is words, which moderators seldom allow to change. */
  words: string[];
};

const ROOM = { "GSM-7": [160, 153], "UCS-2": [70, 67] } as const;

export function draftOf(typed: string, template: TemplateView): Draft {
  const text = withAsciiApostrophes(typed).trim();
  const places = placeholdersOf(text);
  const values = Object.fromEntries(places.map((name) => [name, template.sample[name] || "1234"]));
  const filled = render(text, values);
  const shown = "text" in filled ? filled.text : text;
  const size = sizeOf(shown);
  const [single, part] = ROOM[size.encoding];
  return {
    text,
    shown,
    size,
    room: size.parts === 1 ? single : size.parts * part,
    problem: problemOfText(text, template),
    words: places.filter((name) => !/\d/.test(values[name] ?? "")),
  };
}
