import { latestOf } from "./latest";

const item = (status: string, date?: string | number | null) => ({ status, date });

it.each([
  ["nothing", [], null],
  ["one", [item("created", "2026-11-20T10:00:00Z")], "created"],
  [
    "oldest first",
    [item("created", "2026-11-20T10:00:00Z"), item("in_transit", "2026-11-21T10:00:00Z")],
    "in_transit",
  ],
  [
    "newest first",
    [item("in_transit", "2026-11-21T10:00:00Z"), item("created", "2026-11-20T10:00:00Z")],
    "in_transit",
  ],
  ["numbers", [item("in_transit", 2_000), item("created", 1_000)], "in_transit"],
  ["no times", [item("created"), item("in_transit", null)], "in_transit"],
  ["two at once", [item("arrived", 1_000), item("out_for_delivery", 1_000)], "out_for_delivery"],
  ["a time that is none", [item("created", "soon"), item("in_transit", "later")], "in_transit"],
])("%s", (_what, items, status) => {
  expect(latestOf(items)).toBe(status);
});
