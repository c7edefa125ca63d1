import type { Found, Outcome, Reason } from "../types";

/** What follows an answer of a channel. `at` is Unix ms. */
export type Step =
  | { do: "sent" }
  | { do: "retry"; at: number }
  | { do: "next_channel"; reason: Reason }
  | { do: "look_up"; at: number }
  | { do: "dead"; reason: Reason };

type Situation = {
  /** Requests to this channel, this one included. */
  tries: number;
  /** There is another channel to try. */
  has_next: boolean;
  now: number;
};

export const MOST_TRIES = 3;
/** Before the second and the third try, ms. */
const WAITS = [30_000, 5 * 60_000];
/** A channel that asks to wait is not broken: it is asked more often, and sooner, before it is given up. */
export const MOST_TRIES_AT_LIMIT = 20;
const SHORTEST_AT_LIMIT_MS = 5_000;
const LONGEST_AT_LIMIT_MS = 60_000;

/** What to do after a channel has answered. Only `busy` is asked again: everything else was final or may have been sent. */
export function afterOutcome(outcome: Outcome, { tries, has_next, now }: Situation): Step {
  switch (outcome.state) {
    case "accepted":
      return { do: "sent" };
    case "unknown":
      return { do: "look_up", at: now + FIRST_LOOK_MS };
    case "refused":
      return giveUp(outcome.reason, has_next);
    case "busy": {
      const { reason, retry_after_ms } = outcome;
      const [most, wait] =
        reason === "limit" ? [MOST_TRIES_AT_LIMIT, waitAtLimit] : [MOST_TRIES, waitBefore];
      return tries >= most
        ? giveUp(reason, has_next)
        : { do: "retry", at: now + wait(tries, retry_after_ms) };
    }
  }
}

function giveUp(reason: Reason, has_next: boolean): Step {
  return has_next ? { do: "next_channel", reason } : { do: "dead", reason };
}

/** Ms before the try that follows `tries` of them; never less than the channel asked for. */
export function waitBefore(tries: number, asked_ms = 0): number {
  return Math.max(WAITS[Math.min(tries, WAITS.length) - 1], asked_ms);
}

/** The same for a channel at its limit. */
export function waitAtLimit(tries: number, asked_ms = 0): number {
  return Math.max(Math.min(tries * SHORTEST_AT_LIMIT_MS, LONGEST_AT_LIMIT_MS), asked_ms);
}

/** An unknown outcome is looked up no sooner than this, ms: a provider lists a message some seconds after taking it. */
export const FIRST_LOOK_MS = 60_000;
const LATER_LOOKS = [5 * 60_000, 15 * 60_000, 60 * 60_000, 4 * 3_600_000];
/** Without a word for so long, staff are asked, ms. */
const LONGEST_UNKNOWN_MS = 24 * 3_600_000;
const LONGEST_UNKNOWN_UNFINDABLE_MS = 30 * 60_000;

type Lookup = {
  /** What the channel says; `unfindable` when it cannot be asked. */
  found: Found | { state: "unfindable" };
  /** Lookups so far, this one included. */
  looks: number;
  unknown_since: number;
  has_next: boolean;
  tries: number;
  now: number;
};

/**
 * What to do after an unknown outcome was looked up. It is sent again only when the channel says that it never was; who
 * can not be asked and sends no news ends among the dead, for staff to decide.
 */
export function afterLookup({ found, looks, unknown_since, has_next, tries, now }: Lookup): Step {
  switch (found.state) {
    case "not_sent":
      return tries >= MOST_TRIES ? giveUp("timeout", has_next) : { do: "retry", at: now };
    case "unknown":
    case "busy":
    case "unfindable": {
      const longest =
        found.state === "unfindable" ? LONGEST_UNKNOWN_UNFINDABLE_MS : LONGEST_UNKNOWN_MS;
      const wait = LATER_LOOKS[Math.min(looks, LATER_LOOKS.length) - 1];
      return now - unknown_since >= longest
        ? { do: "dead", reason: "timeout" }
        : { do: "look_up", at: now + wait };
    }
    default:
      return afterOutcome(found, { tries, has_next, now });
  }
}

/** There is nobody at the other end, which is nobody's failure: no e-mail address, no Telegram linked. */
const NOBODY_THERE: readonly string[] = ["no_address", "not_reachable"];

export const isNobodyThere = (reason: string | null): boolean =>
  reason === null || NOBODY_THERE.includes(reason);

/**
 * How a message ends that no channel took. Among the dead are those that staff can do something about; one that has no
 * way to its recipient at all is merely muted.
 *
 * @param before why an earlier channel failed
 */
export function ending(
  reason: string,
  before: string | null,
): { state: "dead" | "muted"; reason: string } {
  if (!isNobodyThere(reason)) {
    return { state: "dead", reason };
  }
  return isNobodyThere(before)
    ? { state: "muted", reason: "no_address" }
    : { state: "dead", reason: before ?? reason };
}
