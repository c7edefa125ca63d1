import { ViewWatch } from "./watch-views";

const MINUTE_MS = 60_000;

it("tells of too many looks of one person, once an hour", () => {
  const watch = new ViewWatch();
  const told = (user: string, views: number, minute: number) =>
    watch.isTooMuch(user, views, 120, minute * MINUTE_MS + 1e12);
  expect([
    told("user_1", 120, 0),
    // Two at once may pass the limit together.
    told("user_1", 122, 1),
    told("user_1", 122, 1),
    told("user_2", 121, 2),
    told("user_1", 300, 60),
    told("user_1", 300, 61),
    told("user_1", 5, 200),
  ]).toEqual([false, true, false, true, false, true, false]);
});
