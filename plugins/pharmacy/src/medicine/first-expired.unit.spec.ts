import { lastUnsoldDay, pickFirstExpired, sellable, tashkentDay } from "./first-expired";

const batch = (id: string, expires_on: string, quantity: number) => ({
  id,
  series: `S-${id}`,
  expires_on,
  quantity,
});

describe("days", () => {
  it.each([
    ["2026-11-21T18:59:59Z", "2026-11-21"],
    ["2026-11-21T19:00:00Z", "2026-11-22"],
  ])("at %s it is %s in Tashkent", (at, day) => {
    expect(tashkentDay(Date.parse(at))).toBe(day);
  });

  it.each([
    ["2026-11-21", 30, "2026-12-21"],
    ["2026-02-27", 2, "2026-03-01"],
    ["2026-11-21", 0, "2026-11-21"],
  ])("on %s with %d days to spare nothing up to %s is sold", (today, days, until) => {
    expect(lastUnsoldDay(today, days)).toBe(until);
  });
});

describe("pickFirstExpired", () => {
  const batches = [
    batch("late", "2028-01-01", 10),
    batch("soon", "2027-01-01", 3),
    batch("empty", "2026-12-25", 0),
    batch("unsold", "2026-12-21", 50),
    batch("old", "2026-01-01", 50),
  ];

  it.each([
    [2, [["soon", 2]], 0],
    [3, [["soon", 3]], 0],
    [
      5,
      [
        ["soon", 3],
        ["late", 2],
      ],
      0,
    ],
    [
      20,
      [
        ["soon", 3],
        ["late", 10],
      ],
      7,
    ],
    [0, [], 0],
  ])("%d packs", (quantity, expected, missing) => {
    const picked = pickFirstExpired(batches, quantity, "2026-12-21");
    expect(picked.picks.map((pick) => [pick.batch_id, pick.quantity])).toEqual(expected);
    expect(picked.missing).toBe(missing);
  });

  it("takes the series in their order when they expire together", () => {
    const same = [batch("b", "2027-01-01", 1), batch("a", "2027-01-01", 1)];
    expect(pickFirstExpired(same, 2, "2026-12-21").picks.map(({ series }) => series)).toEqual([
      "S-a",
      "S-b",
    ]);
  });
});

describe("sellable", () => {
  const until = "2026-12-21";
  it.each([
    ["without batches everything", 10, [], 10],
    ["what is good for long", 10, [batch("a", "2027-01-01", 10)], 10],
    ["not what expires on the last unsold day", 10, [batch("a", until, 4)], 6],
    ["not what has expired", 10, [batch("a", "2020-01-01", 4)], 6],
    ["never less than nothing", 3, [batch("a", "2020-01-01", 4)], 0],
  ])("%s", (_, available, batches, expected) => {
    expect(sellable(available, batches, until)).toBe(expected);
  });
});
