import type { Found, Outcome } from "../types";
import {
  afterLookup,
  afterOutcome,
  ending,
  FIRST_LOOK_MS,
  MOST_TRIES_AT_LIMIT,
  waitAtLimit,
  waitBefore,
  type Step,
} from "./after-outcome";

const NOW = 1_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const busy = (reason: "provider_down" | "limit", retry_after_ms?: number): Outcome => ({
  state: "busy",
  reason,
  retry_after_ms,
});
const refused: Outcome = { state: "refused", reason: "blocked" };
const next: Step = { do: "next_channel", reason: "blocked" };

it.each<[string, Outcome, { tries: number; has_next: boolean }, Step]>([
  ["accepted", { state: "accepted", ref: "1" }, { tries: 1, has_next: true }, { do: "sent" }],
  ["refused, another way", refused, { tries: 1, has_next: true }, next],
  ["refused, no other", refused, { tries: 1, has_next: false }, { do: "dead", reason: "blocked" }],
  [
    "busy once",
    busy("provider_down"),
    { tries: 1, has_next: true },
    { do: "retry", at: NOW + 30_000 },
  ],
  [
    "busy twice",
    busy("provider_down"),
    { tries: 2, has_next: true },
    { do: "retry", at: NOW + 5 * MINUTE },
  ],
  [
    "busy three times",
    busy("provider_down"),
    { tries: 3, has_next: true },
    { do: "next_channel", reason: "provider_down" },
  ],
  [
    "busy three times, no other",
    busy("provider_down"),
    { tries: 3, has_next: false },
    { do: "dead", reason: "provider_down" },
  ],
  [
    "busy and says how long",
    busy("provider_down", 10 * MINUTE),
    { tries: 1, has_next: true },
    { do: "retry", at: NOW + 10 * MINUTE },
  ],
  [
    "at its limit is asked more often",
    busy("limit", 1000),
    { tries: 3, has_next: true },
    { do: "retry", at: NOW + 15_000 },
  ],
  [
    "at its limit and says how long",
    busy("limit", 90_000),
    { tries: 19, has_next: true },
    { do: "retry", at: NOW + 90_000 },
  ],
  [
    "at its limit for too long",
    busy("limit"),
    { tries: MOST_TRIES_AT_LIMIT, has_next: true },
    { do: "next_channel", reason: "limit" },
  ],
  [
    "unknown is looked up and never sent elsewhere",
    { state: "unknown", reason: "timeout" },
    { tries: 1, has_next: true },
    { do: "look_up", at: NOW + FIRST_LOOK_MS },
  ],
])("%s", (_, outcome, situation, step) => {
  expect(afterOutcome(outcome, { ...situation, now: NOW })).toEqual(step);
});

it("waits longer each time", () => {
  const waits = [1, 2, 3, 4].map((tries) => waitBefore(tries));
  expect(waits).toEqual([30_000, 5 * MINUTE, 5 * MINUTE, 5 * MINUTE]);
  expect([1, 2, 6, 12, 19].map((tries) => waitAtLimit(tries))).toEqual([
    5_000, 10_000, 30_000, 60_000, 60_000,
  ]);
});

const unknown: Found = { state: "unknown", reason: "provider_down" };

it.each<
  [
    string,
    Found | { state: "unfindable" },
    { looks?: number; for_ms?: number; tries?: number },
    Step,
  ]
>([
  ["never sent", { state: "not_sent" }, {}, { do: "retry", at: NOW }],
  [
    "never sent, three times",
    { state: "not_sent" },
    { tries: 3 },
    { do: "next_channel", reason: "timeout" },
  ],
  ["was sent", { state: "accepted", ref: "1" }, {}, { do: "sent" }],
  ["was refused", refused, {}, next],
  ["nobody knows yet", unknown, { looks: 1 }, { do: "look_up", at: NOW + 5 * MINUTE }],
  [
    "nobody knows for long",
    unknown,
    { looks: 9, for_ms: 23 * HOUR },
    { do: "look_up", at: NOW + 4 * HOUR },
  ],
  ["nobody knows for a day", unknown, { for_ms: 24 * HOUR }, { do: "dead", reason: "timeout" }],
  ["the channel is down", busy("provider_down"), {}, { do: "look_up", at: NOW + 5 * MINUTE }],
  ["nobody to ask", { state: "unfindable" }, {}, { do: "look_up", at: NOW + 5 * MINUTE }],
  [
    "nobody to ask, and no news",
    { state: "unfindable" },
    { for_ms: 30 * MINUTE },
    { do: "dead", reason: "timeout" },
  ],
])("unknown: %s", (_, found, { looks = 1, for_ms = 0, tries = 1 }, step) => {
  const situation = { found, looks, tries, unknown_since: NOW - for_ms, has_next: true, now: NOW };
  expect(afterLookup(situation)).toEqual(step);
});

it.each([
  ["not_reachable", null, { state: "muted", reason: "no_address" }],
  ["no_address", "not_reachable", { state: "muted", reason: "no_address" }],
  ["no_address", "provider_down", { state: "dead", reason: "provider_down" }],
  ["provider_refused", null, { state: "dead", reason: "provider_refused" }],
] as const)("%s after %s ends as %j", (reason, before, expected) => {
  expect(ending(reason, before)).toEqual(expected);
});
