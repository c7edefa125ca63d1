import { isDueBy } from "./due-by";

const created_at = "2026-11-20T06:00:00Z";

it.each([
  ["promised for the day", "2026-11-22T15:00:00Z", true],
  ["late since yesterday", "2026-11-21T15:00:00Z", true],
  ["of tomorrow", "2026-11-23T15:00:00Z", false],
  // 19:00 in London is midnight in Tashkent.
  ["until the last minute of the day", "2026-11-22T18:59:59Z", true],
  ["until midnight of the next", "2026-11-22T19:00:00Z", false],
  ["never promised", null, true],
])("%s", (_, to, due) => {
  expect(isDueBy({ window: { to }, created_at }, "2026-11-22")).toBe(due);
});
