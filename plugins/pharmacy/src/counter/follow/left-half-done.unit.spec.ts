import { stockOf, type Shelf } from "./left-half-done";

const shelf = (stocked: number, more: Partial<Shelf> = {}): Shelf => ({
  inventory_item_id: "losartan",
  location_id: "tashkent",
  stocked,
  reserved: 2,
  ...more,
});

describe("stock that a try which died has lowered", () => {
  it.each<[string, Shelf[], Shelf[], number[]]>([
    ["nothing, when all of it is there", [shelf(10)], [shelf(10)], []],
    ["what was reserved", [shelf(10)], [shelf(8)], [2]],
    ["what was reserved, others having taken too", [shelf(10)], [shelf(5)], [2]],
    ["nothing, others having taken less", [shelf(10)], [shelf(9)], []],
    ["nothing of another place", [shelf(10, { location_id: "xiva" })], [shelf(8)], []],
    ["nothing that was not seen before", [], [shelf(8)], []],
  ])("%s", (_, before, now, expected) =>
    expect(stockOf(before, now).map(({ quantity }) => quantity)).toEqual(expected),
  );
});
