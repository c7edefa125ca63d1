import { tashkentDay, whenAwake } from "./quiet-hours";

const at = (time: string) => Date.parse(`2026-11-${time}+05:00`);
const night = { from: "22:00", to: "08:00" };

it.each([
  ["21T21:59:59", night, "21T21:59:59"],
  ["21T22:00:00", night, "22T08:00:00"],
  ["21T23:30:00", night, "22T08:00:00"],
  ["22T00:00:00", night, "22T08:00:00"],
  ["22T07:59:59", night, "22T08:00:00"],
  ["22T08:00:00", night, "22T08:00:00"],
  ["22T12:00:00", night, "22T12:00:00"],
  ["22T13:15:00", { from: "13:00", to: "14:30" }, "22T14:30:00"],
  ["22T14:30:00", { from: "13:00", to: "14:30" }, "22T14:30:00"],
  ["22T03:00:00", { from: "00:00", to: "00:00" }, "22T03:00:00"],
])("at %s with %j it is sent at %s", (now, quiet, expected) => {
  expect(whenAwake(at(now), quiet)).toBe(at(expected));
});

it.each([
  ["2026-11-21T18:59:59Z", "2026-11-21"],
  ["2026-11-21T19:00:00Z", "2026-11-22"],
])("%s is the Tashkent day %s", (moment, day) => {
  expect(tashkentDay(Date.parse(moment))).toBe(day);
});
