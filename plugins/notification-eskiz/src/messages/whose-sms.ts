import type { MessageWire } from "../line/wire";
import type { MessageRow } from "./message-book";

/** An SMS in Eskiz's book that does not say whose it is. `at` in Unix ms. */
export type Sighting = { message: MessageWire; phone_hash: string; at: number };

type Lost = Pick<MessageRow, "id" | "phone_hash" | "handed_at">;
type Known = Pick<MessageRow, "request_id" | "phone_hash">;

/** Whether Eskiz's id says that a message is the row's, or our own, which alone counts within a batch. */
export function isNamed(
  row: Pick<MessageRow, "key" | "request_id" | "is_batch">,
  { request_id, user_sms_id }: MessageWire,
): boolean {
  return row.request_id !== null && !row.is_batch
    ? request_id === row.request_id
    : user_sms_id === row.key;
}

/**
 * Where Eskiz has kept no id of ours: by phone and time. An SMS that is another row's already, or goes to a nearer one, is
 * not taken for the lost one's; each stands for one row alone, also where a batch has several for the same phone.
 *
 * @param known rows whose ids at Eskiz are known
 * @returns the messages by the ids of the lost rows
 */
export function whoseSms(
  lost: Lost[],
  sightings: Sighting[],
  known: Known[],
  slackMs: number,
): Map<string, MessageWire> {
  const spoken = new Map<string, number>();
  const nameOf = (request_id: string | null | undefined, hash: string) => `${request_id} ${hash}`;
  for (const { request_id, phone_hash } of known) {
    const name = nameOf(request_id, phone_hash);
    spoken.set(name, (spoken.get(name) ?? 0) + 1);
  }
  const free = sightings.filter(({ message, phone_hash }) => {
    const name = nameOf(message.request_id, phone_hash);
    const owners = spoken.get(name) ?? 0;
    spoken.set(name, owners - 1);
    return owners <= 0;
  });
  const pairs = lost
    .flatMap((row) =>
      free
        .filter(({ phone_hash }) => phone_hash === row.phone_hash)
        .map((sighting) => ({ row, sighting, apart: Math.abs(sighting.at - +row.handed_at) })),
    )
    .filter(({ apart }) => apart <= slackMs)
    .sort((a, b) => a.apart - b.apart);
  const found = new Map<string, MessageWire>();
  const given = new Set<Sighting>();
  for (const { row, sighting } of pairs) {
    if (!found.has(row.id) && !given.has(sighting)) {
      found.set(row.id, sighting.message);
      given.add(sighting);
    }
  }
  return found;
}
