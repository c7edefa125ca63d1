import { takePlace } from "./stream-places";

it("keeps one network from taking every place, and gives places back", () => {
  const own = Array.from({ length: 60 }, () => takePlace("203.0.113.9"));
  expect(own.includes(null)).toBe(false);
  expect(takePlace("203.0.113.9")).toBeNull();
  const other = takePlace("203.0.113.10");
  expect(other).not.toBeNull();
  own[0]!();
  const again = takePlace("203.0.113.9");
  expect(again).not.toBeNull();
  for (const giveBack of [...own.slice(1), other, again]) {
    giveBack!();
  }
});

it("has an end for all networks together", () => {
  const taken = Array.from({ length: 2_000 }, (_, n) => takePlace(`198.18.${n}`));
  expect(taken.includes(null)).toBe(false);
  expect(takePlace("192.0.2.1")).toBeNull();
  for (const giveBack of taken) {
    giveBack!();
  }
  const after = takePlace("192.0.2.1");
  expect(after).not.toBeNull();
  after!();
});
