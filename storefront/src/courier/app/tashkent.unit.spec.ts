import { clock, clockOn, dayIn } from "./tashkent";

const now = Date.parse("2026-11-21T20:30:00Z");

it("knows the day in Tashkent, which begins five hours early", () => {
  expect(dayIn(now)).toBe("2026-11-22");
  expect(dayIn(Date.parse("2026-11-21T18:59:59Z"))).toBe("2026-11-21");
});

it.each([
  ["2026-11-22T09:00:00.000Z", "14:00", "14:00"],
  ["2026-11-23T13:30:00Z", "18:30", "23.11 18:30"],
  ["2026-11-21T18:00:00Z", "23:00", "21.11 23:00"],
])("%s is %s, today said as %s", (iso, time, said) => {
  expect(clock(iso)).toBe(time);
  expect(clockOn(iso, now)).toBe(said);
});
