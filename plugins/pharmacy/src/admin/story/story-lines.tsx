import { Text } from "@medusajs/ui";
import { tashkentDay } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import type { Contents, ReviewedLine } from "../prescriptions-api";
import { LineStateBadge } from "../queue/state-badge";

const CONSENT = {
  asked: "story.consentAsked",
  accepted: "story.consentAccepted",
  declined: "story.consentDeclined",
} as const;

/** What was prescribed and what became of it. */
export function StoryLines({ lines }: Pick<Contents, "lines">) {
  const { t } = useDictionary();
  return (
    <ul aria-label={t("desk.lines")} className="divide-y">
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  );
}

function Line({ line }: { line: ReviewedLine }) {
  const { t, word, language } = useDictionary();
  const count =
    line.approved_quantity > 0 && line.approved_quantity !== line.quantity
      ? `${line.approved_quantity} / ${line.quantity}`
      : String(line.quantity);
  const more = [
    line.substitution &&
      `${t("story.substitutedFor", { title: line.substitution.title ?? "—" })} (${t(CONSENT[line.substitution.state])})`,
    line.reason_code && word("codes", line.reason_code),
    line.note,
    line.valid_until &&
      `${t("story.validUntil")}: ${tashkentDay(`${line.valid_until}T12:00:00+05:00`, language)}`,
  ].filter(Boolean);
  return (
    <li className="flex flex-col gap-y-1 px-6 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus" className="min-w-0 break-words">
          {line.title ?? line.text} <span className="text-ui-fg-muted tabular-nums">× {count}</span>
        </Text>
        <LineStateBadge state={line.status} />
      </div>
      {more.map((text) => (
        <Text key={text} size="xsmall" className="text-ui-fg-subtle break-words">
          {text}
        </Text>
      ))}
    </li>
  );
}
