import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ending } from "../../decisions/after-outcome";
import type { Prepared } from "./prepare";
import { deliveryKey } from "./rows";

export type Sending = Extract<Prepared, { do: "send" }>;

type Start = { slice: Sending[]; lease: string; now: number; until: number };

/**
 * Writes down that a channel is about to be asked. Whoever reads this row after a crash knows that the message may have
 * been sent.
 *
 * @returns those that are still this worker's to send
 */
export async function startSending(
  connection: Knex,
  { slice, lease, now, until }: Start,
): Promise<Sending[]> {
  const given = slice.map(({ message, channel, delivery }) => ({
    id: message.id,
    channel,
    key: delivery.key,
  }));
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(
    `with given as (
       select * from jsonb_to_recordset(:given::jsonb) as g(id text, channel text, key text)),
     locked as (
       select m.id from notify_message m join given g on g.id = m.id
       where m.state = 'due' and m.lease = :lease order by m.id for update of m),
     started as (
       update notify_message m set state = 'sending', channel = g.channel, next_at = :until, updated_at = :now,
         tries = case when m.channel = g.channel then m.tries else 0 end
       from given g, locked where m.id = g.id and locked.id = g.id returning m.id),
     written as (
       insert into notify_delivery as d (key, message_id, channel, state, tries, created_at, updated_at)
       select g.key, g.id, g.channel, 'sending', 1, :now, :now from given g join started s on s.id = g.id
       on conflict (key) do update set state = 'sending', reason = null, tries = d.tries + 1, updated_at = :now)
     select id from started`,
    { given: JSON.stringify(given), lease, now: new Date(now), until: new Date(until) },
  );
  const started = new Set(rows.map(({ id }) => id));
  return slice.filter(({ message }) => started.has(message.id));
}

/** Writes down what will not be sent now, and why which channel is left out. */
export async function settleUnsent(
  connection: Knex,
  prepared: Prepared[],
  lease: string,
  now: number,
): Promise<void> {
  const skips = prepared.flatMap(({ message, plan }) =>
    plan.skipped.map(({ channel, reason }) => ({
      key: deliveryKey(message, channel),
      message_id: message.id,
      channel,
      reason,
    })),
  );
  const changes = prepared.flatMap((one) => (one.do === "send" ? [] : [changeOf(one)]));
  await connection.raw(
    `insert into notify_delivery (key, message_id, channel, state, reason, created_at, updated_at)
     select key, message_id, channel, 'skipped', reason, :now, :now
     from jsonb_to_recordset(:skips::jsonb) as g(key text, message_id text, channel text, reason text)
     on conflict (key) do nothing`,
    { skips: JSON.stringify(skips), now: new Date(now) },
  );
  await connection.raw(
    `update notify_message m set state = g.state, reason = coalesce(g.reason, m.reason), lease = null,
       next_at = coalesce(g.next_at, m.next_at), updated_at = :now
     from jsonb_to_recordset(:changes::jsonb) as g(id text, state text, reason text, next_at timestamptz)
     where m.id = g.id and m.state = 'due' and m.lease = :lease`,
    { changes: JSON.stringify(changes), lease, now: new Date(now) },
  );
}

function changeOf(one: Exclude<Prepared, Sending>) {
  const { id } = one.message;
  switch (one.do) {
    case "wait":
      return { id, state: "due", reason: null, next_at: new Date(one.until).toISOString() };
    case "mute":
      return { id, state: "muted", reason: null, next_at: null };
    case "stop":
      return { id, state: "stopped", reason: null, next_at: null };
    case "broken":
      return { id, state: "dead", reason: "failed", next_at: null };
    case "dead":
      return { id, ...ending("no_address", one.message.reason), next_at: null };
  }
}
