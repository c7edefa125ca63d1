import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { afterNews, type DeliveryState, type NewsStep } from "../../decisions/after-news";
import { isSwitchedOn } from "../../decisions/channels-for";
import { messageType } from "../../message-types";
import type { Channel, DeliveryNews } from "../../types";
import { count } from "./counters";
import { DISMISSED } from "./resend";
import { MESSAGE_COLUMNS, type Message } from "./rows";
import { readSwitches } from "./switches";

type Row = Message & {
  key: string;
  delivery_channel: Channel;
  delivery_state: DeliveryState;
  delivery_cost: string | null;
};

/**
 * Takes in what a channel learnt of a delivery later. News may come twice, late and in any order; of an unknown key it
 * changes nothing.
 *
 * @returns whether the message has to be sent again, now or by another channel
 */
export async function takeNews(
  connection: Knex,
  news: DeliveryNews,
  { loaded, now }: { loaded: readonly Channel[]; now: number },
): Promise<boolean> {
  return connection.transaction(async (trx) => {
    const row = await lockMessageOf(trx, news);
    if (!row) {
      return false;
    }
    const switches = await readSwitches(trx);
    const step = afterNews(news.state, {
      state: row.delivery_state,
      kind: messageType(row.type).kind,
      rerouted: row.rerouted,
      is_current:
        row.channel === row.delivery_channel &&
        row.key.endsWith(`-${row.round}`) &&
        row.reason !== DISMISSED,
      has_next: loaded.some(
        (channel) =>
          channel !== row.delivery_channel &&
          !row.passed.includes(channel) &&
          isSwitchedOn(row.type, channel, switches),
      ),
    });
    await writeDelivery(trx, row, news, stateAfter(step, row.delivery_state), now);
    await writeMessage(trx, row, step, now);
    await countNews(trx, row, news, step, now);
    return step.do === "next_channel" || step.do === "send_again";
  });
}

/** The message is locked before its delivery is looked at, as the worker does. */
async function lockMessageOf(trx: Knex.Transaction, news: DeliveryNews): Promise<Row | null> {
  const locked = await trx.raw<{ rows: unknown[] }>(
    `select 1 from notify_message where id = (select message_id from notify_delivery where key = ? and channel = ?)
     for update`,
    [news.key, news.channel],
  );
  if (locked.rows.length === 0) {
    return null;
  }
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `select ${MESSAGE_COLUMNS}, d.key, d.channel as delivery_channel, d.state as delivery_state, d.cost as delivery_cost
     from notify_delivery d join notify_message m on m.id = d.message_id where d.key = ? for update of d`,
    [news.key],
  );
  return rows[0] ?? null;
}

function stateAfter(step: NewsStep, before: DeliveryState): DeliveryState {
  switch (step.do) {
    case "nothing":
      return before;
    case "delivered":
      return "delivered";
    case "send_again":
      return "busy";
    default:
      return step.state;
  }
}

async function writeDelivery(
  trx: Knex.Transaction,
  { key }: Row,
  { ref, parts, cost }: DeliveryNews,
  state: DeliveryState,
  now: number,
): Promise<void> {
  await trx.raw(
    `update notify_delivery set state = :state, ref = coalesce(ref, :ref), parts = coalesce(:parts, parts),
       cost = coalesce(:cost, cost), updated_at = :now where key = :key`,
    { key, state, ref: ref ?? null, parts: parts ?? null, cost: cost ?? null, now: new Date(now) },
  );
}

async function writeMessage(
  trx: Knex.Transaction,
  { id, channel, reason, delivery_channel }: Row,
  step: NewsStep,
  now: number,
): Promise<void> {
  const change = (fields: string, bindings: Record<string, string | null> = {}) =>
    trx.raw(`update notify_message set ${fields}, lease = null, updated_at = :now where id = :id`, {
      id,
      now: new Date(now),
      ...bindings,
    });
  switch (step.do) {
    case "delivered":
      // Somebody has it, whichever way it was on: no other channel is asked any more.
      return change("state = 'delivered', reason = null, channel = :channel", {
        channel: delivery_channel,
      });
    case "send_again":
      return change("state = 'due', next_at = :now, unknown_since = null");
    case "next_channel":
      return change(
        `state = 'due', next_at = :now, unknown_since = null, rerouted = true, tries = 0, reason = :reason,
         passed = array_append(passed, :channel)`,
        { reason: step.state, channel },
      );
    case "dead":
      return change("state = 'dead', reason = :reason", { reason: step.state });
    case "note":
      // An unknown outcome is known now; who is with another channel stays there.
      return step.state === "sent" && channel === delivery_channel && reason !== "stopped"
        ? change("state = case when state in ('sending', 'unknown') then 'sent' else state end")
        : undefined;
    case "nothing":
      return;
  }
}

async function countNews(
  trx: Knex.Transaction,
  { type, delivery_channel: channel, delivery_cost, delivery_state }: Row,
  { cost }: DeliveryNews,
  step: NewsStep,
  now: number,
): Promise<void> {
  const more = cost === undefined ? 0 : cost - Number(delivery_cost ?? 0);
  const bad = step.do === "next_channel" || step.do === "dead";
  const resolved =
    delivery_state === "unknown" && step.do !== "nothing" && step.do !== "send_again";
  await count(
    trx,
    [
      {
        channel,
        type,
        sent: resolved ? 1 : 0,
        delivered: step.do === "delivered" ? 1 : 0,
        failed: bad ? 1 : 0,
        cost: more,
      },
    ],
    now,
  );
}
