import { buildAttempt, doing, NOW } from "../../unit-tests/build-view";
import type { Flow } from "./flow";
import { recover } from "./recover";

const HOUR = 3_600_000;
const CARD = { pan: null, ps: "uzcard", token: "hidden" };
const ending = { reason: 1, error: null };
const on = (flow: Partial<Flow>) => recover({ now: NOW, attempt: buildAttempt(flow) });

it.each([
  ["somebody is at it", { step: "confirming", uuid: "u1", ...doing("confirm_hold") }, null],
  [
    "a lost confirmation",
    { step: "confirming", uuid: "u1", asked_at: NOW, ...doing("confirm_hold", NOW) },
    "look",
  ],
  ["an unknown one", { step: "confirming", uuid: "u1", asked_at: NOW - 900_000 }, "look"],
  ["a lost draft", { step: "card", card: CARD }, "find_hold"],
  ["a draft half dropped", { step: "card", dropping: "u1", card: CARD }, "drop_hold"],
  ["an end half way", { step: "card", ending, card: CARD }, "remove_card"],
  ["a page half closed", { step: "checkout", uuid: "u1", ending }, "annul_sale"],
  ["a form in use", { step: "form", form_expires_at: NOW }, null],
  ["a form left", { step: "form", form_expires_at: NOW - 1 }, "look_at_card"],
  ["a code in use", { step: "otp", uuid: "u1", sent_at: NOW - 600_000 }, null],
  ["a code left", { step: "otp", uuid: "u1", sent_at: NOW - 600_001 }, "drop_hold"],
  ["a page in use", { step: "checkout", uuid: "u1", form_expires_at: NOW }, null],
  ["a page left", { step: "checkout", uuid: "u1", form_expires_at: NOW - 1 }, "annul_sale"],
] satisfies [string, Partial<Flow>, string | null][])("%s", (_what, flow, next) => {
  const step = on(flow);
  expect(step.next?.type ?? null).toBe(next);
  expect(step.commands).toEqual([]);
});

it("ends what nobody can go on with", () => {
  expect(on({ step: "opening" }).commands).toMatchObject([{ type: "cancel", reason: 7 }]);
  expect(on({ step: "card", ending }).commands).toMatchObject([{ type: "cancel", reason: 1 }]);
});

it.each(["held", "performed", "cancelled", "refunded"] as const)(
  "leaves a %s one alone",
  (state) => {
    const attempt = buildAttempt({ step: "confirming", uuid: "u1" }, { state });
    expect(recover({ now: NOW, attempt })).toEqual({ patch: {}, commands: [], next: null });
  },
);

it("asks once a minute for what nobody has known for long", () => {
  const attempt = buildAttempt({ step: "confirming", uuid: "u1", asked_at: NOW - HOUR });
  const minute = NOW - (NOW % 60_000);
  const asked = [0, 10, 20, 30, 40, 50].map(
    (s) => recover({ now: minute + s * 1000, attempt }).next?.type ?? null,
  );
  expect(asked).toEqual(["look", null, null, null, null, null]);
});
