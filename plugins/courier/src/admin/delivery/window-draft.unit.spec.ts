import { draftOf, windowOf } from "./window-draft";

it("begins with what was promised, in Tashkent time", () => {
  expect(draftOf({ from: "2026-11-21T20:00:00Z", to: "2026-11-22T15:30:00Z" })).toEqual({
    day: "2026-11-22",
    from: "01:00",
    to: "20:30",
  });
});

it("begins with the coming day where nothing was promised", () => {
  const lateEvening = Date.parse("2026-11-21T20:00:00Z");
  expect(draftOf({ from: null, to: null }, lateEvening)).toEqual({
    day: "2026-11-23",
    from: "10:00",
    to: "20:00",
  });
});

it("is moments of that day in Tashkent", () => {
  expect(windowOf({ day: "2026-11-22", from: "00:00", to: "20:30" })).toEqual({
    from: "2026-11-21T19:00:00.000Z",
    to: "2026-11-22T15:30:00.000Z",
  });
});

it.each([
  ["2026-11-22", "20:00", "10:00"],
  ["2026-11-22", "10:00", "10:00"],
  ["2026-02-31", "10:00", "20:00"],
  ["", "10:00", "20:00"],
  ["2026-11-22", "", "20:00"],
  ["2026-11-22", "10:00", "24:00"],
])("%j from %j to %j is none", (day, from, to) => {
  expect(windowOf({ day, from, to })).toBeNull();
});
