import { randomUUID } from "node:crypto";
import { deliver } from "../messages/deliver";
import type { Outcome } from "../messages/delivery";
import type { Desk } from "../messages/desk";
import { placeholdersOf } from "../sms/render";
import { ANY_SAMPLE } from "./registry";
import type { TemplateRow } from "./template-book";

/** Staff see a text on a phone: its approved words with the values of its sample. @param key without one, a new message */
export async function sendSample(
  desk: Desk,
  row: TemplateRow,
  { phone, key = randomUUID() }: { phone: string; key?: string },
): Promise<{ key: string; outcome: Outcome }> {
  const places = placeholdersOf(`${row.text} ${row.approved_text ?? ""}`);
  const values = Object.fromEntries(places.map((name) => [name, row.sample[name] || ANY_SAMPLE]));
  const own = `sample_${key}`;
  const outcome = await deliver(desk, {
    key: own,
    to: { phone },
    template: row.key,
    locale: row.locale,
    values,
    content: { text: "" },
    kind: "transactional",
  });
  return { key: own, outcome };
}
