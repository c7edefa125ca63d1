import { buildAttempt, buildTransfer, NOW } from "../../unit-tests/build-view";
import { holdDuty } from "./hold-duty";

const TIMES = { releaseBeforeMinutes: 60, warnBeforeMinutes: 1440 };
const MINUTE = 60_000;
const held = (left_minutes: number, flow = {}) =>
  buildAttempt(flow, { state: "held", hold_expires_at: NOW + left_minutes * MINUTE });

it.each([
  [1441, null],
  [1440, "warn"],
  [61, "warn"],
  [60, "release"],
  [1, "release"],
  [0, "look"],
  [-100, "look"],
])("%i minutes before it lapses: %s", (left, duty) => {
  expect(holdDuty(held(left), [], NOW, TIMES)).toBe(duty);
});

it("warns once", () => {
  expect(holdDuty(held(100, { warned: true }), [], NOW, TIMES)).toBeNull();
});

it("waits for a transfer that is on its way, and asks the gateway after one that failed", () => {
  const release = { kind: "release", cause: "hold_expiring" } as const;
  const after = (over: Parameters<typeof buildTransfer>[0]) =>
    holdDuty(held(5), [buildTransfer(over)], NOW, TIMES);
  expect(after({ ...release, state: "sent" })).toBeNull();
  expect(after({ kind: "charge", state: "queued" })).toBeNull();
  expect(after({ ...release, state: "failed" })).toBe("look");
  expect(after({ kind: "charge", cause: "automatic", state: "failed" })).toBe("release");
  expect(after({ ...release, attempt_id: "payatt_2" })).toBe("release");
});

it.each(["created", "performed", "cancelled"] as const)(
  "has nothing to do with a %s payment",
  (state) => {
    expect(holdDuty({ ...held(0), state }, [], NOW, TIMES)).toBeNull();
  },
);
