import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ending, isNobodyThere, type Step } from "../../decisions/after-outcome";
import type { DeliveryState } from "../../decisions/after-news";
import type { Channel, Found } from "../../types";
import { count, type Count } from "./counters";
import { deliveryKey, type Message } from "./rows";

/** What a channel said about a message, and what follows. */
export type Result = {
  message: Message;
  channel: Channel;
  outcome: Found | { state: "unfindable" };
  step: Step;
  /** Requests to this channel so far. */
  tries: number;
};

type MessageChange = {
  id: string;
  state: string;
  reason: string | null;
  passed: string | null;
  tries: number;
  next_at: string | null;
  looked: boolean;
};

type DeliveryChange = {
  key: string;
  state: DeliveryState;
  reason: string | null;
  detail: string | null;
  ref: string | null;
  parts: number | null;
  cost: number | null;
};

/**
 * Writes down what channels have said, all in one transaction. A message that somebody else has moved on in the meantime
 * (news came first, a lease ran out) keeps its state; its delivery still learns reference and cost.
 */
export async function writeResults(
  connection: Knex,
  {
    results,
    from,
    lease,
    now,
  }: { results: Result[]; from: "sending" | "unknown"; lease: string; now: number },
): Promise<void> {
  if (results.length === 0) {
    return;
  }
  const sorted = [...results].sort((a, b) => (a.message.id < b.message.id ? -1 : 1));
  await connection.transaction(async (trx) => {
    await trx.raw(
      `with given as (
         select * from jsonb_to_recordset(:changes::jsonb) as g(
           id text, state text, reason text, passed text, tries integer, next_at timestamptz, looked boolean)),
       locked as (
         select m.id from notify_message m join given g on g.id = m.id
         where m.state = :from and m.lease = :lease order by m.id for update of m)
       update notify_message m set state = g.state, reason = g.reason, tries = g.tries,
         next_at = coalesce(g.next_at, m.next_at), lease = null,
         passed = case when g.passed is null then m.passed else array_append(m.passed, g.passed) end,
         unknown_since = case when g.state = 'unknown' then coalesce(m.unknown_since, :now) end,
         looks = case when g.state = 'unknown' then m.looks + g.looked::int else 0 end,
         updated_at = :now
       from given g, locked where m.id = g.id and locked.id = g.id`,
      { changes: JSON.stringify(sorted.map(messageChange)), from, lease, now: new Date(now) },
    );
    await trx.raw(
      `update notify_delivery d set
         state = case when d.state in ('sending', 'unknown', 'busy') then g.state else d.state end,
         reason = case when d.state in ('sending', 'unknown', 'busy') then g.reason else d.reason end,
         detail = coalesce(g.detail, d.detail), ref = coalesce(g.ref, d.ref), parts = coalesce(g.parts, d.parts),
         cost = coalesce(g.cost, d.cost), updated_at = :now
       from jsonb_to_recordset(:changes::jsonb) as g(
         key text, state text, reason text, detail text, ref text, parts integer, cost numeric)
       where d.key = g.key`,
      { changes: JSON.stringify(sorted.map(deliveryChange)), now: new Date(now) },
    );
    await count(trx, sorted.flatMap(countOf), now);
  });
}

function messageChange({ message, channel, step, tries, outcome }: Result): MessageChange {
  const change = { id: message.id, reason: null, passed: null, tries, next_at: null, looked: true };
  switch (step.do) {
    case "sent":
      return { ...change, state: "sent" };
    case "retry":
      return { ...change, state: "due", reason: reasonOf(outcome), next_at: iso(step.at) };
    case "look_up":
      return { ...change, state: "unknown", reason: reasonOf(outcome), next_at: iso(step.at) };
    case "next_channel":
      // Due at once: the time it was claimed until lies ahead.
      return {
        ...change,
        state: "due",
        reason: isNobodyThere(step.reason) ? message.reason : step.reason,
        passed: channel,
        tries: 0,
        next_at: iso(0),
      };
    case "dead":
      return { ...change, ...ending(step.reason, message.reason), passed: channel };
  }
}

function deliveryChange({ message, channel, step, outcome }: Result): DeliveryChange {
  const accepted = outcome.state === "accepted" ? outcome : null;
  return {
    key: deliveryKey(message, channel),
    state: deliveryState(outcome, step),
    reason: step.do === "sent" ? null : reasonOf(outcome),
    detail: outcome.state === "refused" && outcome.detail ? harmless(outcome.detail) : null,
    ref: accepted?.ref ?? (outcome.state === "unknown" ? (outcome.ref ?? null) : null),
    parts: accepted?.parts ?? null,
    cost: accepted?.cost ?? null,
  };
}

function deliveryState(outcome: Result["outcome"], step: Step): DeliveryState {
  switch (outcome.state) {
    case "accepted":
      return "sent";
    case "refused":
      return isNobodyThere(outcome.reason) ? "skipped" : "refused";
    case "busy":
      return step.do === "next_channel" || step.do === "dead" ? "failed" : "busy";
    case "not_sent":
      return step.do === "retry" ? "busy" : "failed";
    default:
      return "unknown";
  }
}

function countOf({ message: { type }, channel, outcome, step }: Result): Count[] {
  if (outcome.state === "accepted") {
    return [{ channel, type, sent: 1, cost: outcome.cost ?? 0 }];
  }
  const failed = (step.do === "next_channel" || step.do === "dead") && !isNobodyThere(step.reason);
  return failed ? [{ channel, type, failed: 1 }] : [];
}

function reasonOf(outcome: Result["outcome"]): string | null {
  return "reason" in outcome ? outcome.reason : outcome.state === "accepted" ? null : "timeout";
}

const LONGEST_DETAIL = 200;

/** A provider's own words, without what may be a number or a code of somebody's. */
export function harmless(detail: string): string {
  return detail
    .replace(/\S+@\S+/g, "[…]")
    .replace(/\+?\d[\d\s()+-]{2,}\d/g, "[…]")
    .slice(0, LONGEST_DETAIL);
}

const iso = (ms: number): string => new Date(ms).toISOString();
