import type { TariffZone, Window } from "../api/wire";
import { buildZone } from "./zone.fixture";
import { promise } from "./promise";

const window = (from_days: number, to_days: number, from = "10:00", to = "20:00"): Window => ({
  from_days,
  to_days,
  from,
  to,
});
const withWindow = (standard: Window, more: Partial<TariffZone> = {}) =>
  buildZone({ window: { standard, express: standard }, ...more });

/** 23 November 2026 is a Monday; the zone works Monday to Saturday and takes orders till 14:00. */
describe("promise", () => {
  it.each<[string, TariffZone, string, string, string, boolean]>([
    [
      "next day",
      withWindow(window(1, 1)),
      "2026-11-23T09:30",
      "2026-11-24T10:00",
      "2026-11-24T20:00",
      false,
    ],
    [
      "next day, a minute before the cut-off",
      withWindow(window(1, 1)),
      "2026-11-23T13:59",
      "2026-11-24T10:00",
      "2026-11-24T20:00",
      false,
    ],
    [
      "next day, at the cut-off",
      withWindow(window(1, 1)),
      "2026-11-23T14:00",
      "2026-11-25T10:00",
      "2026-11-25T20:00",
      true,
    ],
    [
      "without a cut-off",
      withWindow(window(1, 1), { cutoff: null }),
      "2026-11-23T23:59",
      "2026-11-24T10:00",
      "2026-11-24T20:00",
      false,
    ],
    [
      "over a Sunday",
      withWindow(window(1, 1)),
      "2026-11-28T09:30",
      "2026-11-30T10:00",
      "2026-11-30T20:00",
      false,
    ],
    [
      "ordered on a Sunday",
      withWindow(window(1, 1)),
      "2026-11-29T09:30",
      "2026-12-01T10:00",
      "2026-12-01T20:00",
      false,
    ],
    [
      "two to four working days",
      withWindow(window(2, 4)),
      "2026-11-26T09:30",
      "2026-11-28T10:00",
      "2026-12-01T20:00",
      false,
    ],
    [
      "the same day, early",
      withWindow(window(0, 0)),
      "2026-11-23T08:10",
      "2026-11-23T10:00",
      "2026-11-23T20:00",
      false,
    ],
    [
      "the same day, when the window has begun",
      withWindow(window(0, 0)),
      "2026-11-23T12:10",
      "2026-11-23T13:00",
      "2026-11-23T20:00",
      false,
    ],
    [
      "the same day, when less than an hour of it is left",
      withWindow(window(0, 0), { cutoff: null }),
      "2026-11-23T19:20",
      "2026-11-24T10:00",
      "2026-11-24T20:00",
      false,
    ],
    [
      "today or tomorrow, late",
      withWindow(window(0, 1), { cutoff: null }),
      "2026-11-23T23:30",
      "2026-11-24T10:00",
      "2026-11-24T20:00",
      false,
    ],
    [
      "once a week",
      withWindow(window(0, 0), { working_days: [5] }),
      "2026-11-27T14:30",
      "2026-12-04T10:00",
      "2026-12-04T20:00",
      true,
    ],
    [
      "just after midnight in Tashkent, which is yesterday in London",
      withWindow(window(0, 0)),
      "2026-11-24T00:30",
      "2026-11-24T10:00",
      "2026-11-24T20:00",
      false,
    ],
  ])("%s", (_, zone, now, from, to, cutoff_passed) => {
    expect(promise(zone, "standard", Date.parse(`${now}:00+05:00`))).toEqual({
      window: { from: `${from}:00+05:00`, to: `${to}:00+05:00` },
      cutoff_passed,
    });
  });

  it("never ends before it begins, and never begins in the past", () => {
    const zones = [
      window(0, 0),
      window(0, 2),
      window(1, 1),
      window(3, 5, "00:00", "23:59"),
    ].flatMap((one) => [withWindow(one), withWindow(one, { cutoff: null, working_days: [3, 7] })]);
    const start = Date.parse("2026-11-23T00:00:00+05:00");
    for (let minutes = 0; minutes < 7 * 24 * 60; minutes += 17) {
      const now = start + minutes * 60_000;
      for (const zone of zones) {
        const { from, to } = promise(zone, "standard", now).window!;
        expect(Date.parse(from)).toBeGreaterThan(now);
        expect(Date.parse(to)).toBeGreaterThan(Date.parse(from));
      }
    }
  });
});
