import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MESSAGE_COLUMNS, type Message } from "./rows";

type Claim = { lease: string; now: number; leaseMs: number; limit: number };

/**
 * Takes the messages that are due, the most urgent first, so that no other worker takes them. They stay `due`, only later:
 * a worker that dies before it asks a channel loses nothing.
 */
export async function claimDue(connection: Knex, claim: Claim): Promise<Message[]> {
  return take(connection, "m.state = 'due'", "m.priority, m.next_at, m.id", claim);
}

/** Takes unknown outcomes whose time to be looked up has come. */
export async function claimUnknown(connection: Knex, claim: Claim): Promise<Message[]> {
  return take(connection, "m.state = 'unknown'", "m.next_at", claim);
}

async function take(
  connection: Knex,
  which: string,
  order: string,
  { lease, now, leaseMs, limit }: Claim,
): Promise<Message[]> {
  const { rows } = await connection.raw<{ rows: Message[] }>(
    `with taken as (
       select m.id from notify_message m where ${which} and m.next_at <= :now
       order by ${order} limit :limit for update skip locked)
     update notify_message m set lease = :lease, next_at = :until, updated_at = :now
     from taken where m.id = taken.id returning ${MESSAGE_COLUMNS}`,
    { lease, limit, now: new Date(now), until: new Date(now + leaseMs) },
  );
  return rows;
}

/**
 * What was being sent when its worker died: it may have been sent, so it is looked up and never sent blindly.
 *
 * @returns how many
 */
export async function releaseDead(connection: Knex, now: number): Promise<number> {
  const { rows } = await connection.raw<{ rows: { id: string; key: string }[] }>(
    `with lost as (
       select id from notify_message where state = 'sending' and next_at <= :now for update skip locked),
     marked as (
       update notify_message m set state = 'unknown', next_at = :now, unknown_since = :now, looks = 0,
         lease = null, updated_at = :now
       from lost where m.id = lost.id returning m.id)
     update notify_delivery d set state = 'unknown', reason = 'timeout', updated_at = :now
     from marked where d.message_id = marked.id and d.state = 'sending' returning d.message_id as id, d.key`,
    { now: new Date(now) },
  );
  return rows.length;
}
