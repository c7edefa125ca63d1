import { fallingOut, takenItems } from "./taken-items";

const items = [
  { id: "a", variant_id: "losartan", quantity: 2 },
  { id: "b", variant_id: "losartan", quantity: 3 },
  { id: "c", variant_id: "vitamin", quantity: 4 },
  { id: "d", variant_id: null, quantity: 1 },
];
const quantities = (dispensed: [string, number][]) =>
  takenItems(items, new Map(dispensed)).map(({ quantity }) => quantity);

describe("what is taken of an order", () => {
  it.each<[string, [string, number][], number[]]>([
    ["all of it", [["losartan", 5]], [2, 3, 4, 1]],
    ["less: the first lines are filled first", [["losartan", 3]], [2, 1, 4, 1]],
    ["nothing of one", [["losartan", 0]], [0, 0, 4, 1]],
    ["more than is ordered counts as what is ordered", [["losartan", 9]], [2, 3, 4, 1]],
    ["what needs no prescription, whole", [], [2, 3, 4, 1]],
  ])("%s", (_, dispensed, expected) => expect(quantities(dispensed)).toEqual(expected));

  it("tells what falls out, with what is left", () => {
    const taken = takenItems(items, new Map([["losartan", 2]]));
    expect(fallingOut(items, taken)).toEqual([{ id: "b", quantity: 0 }]);
    expect(fallingOut(items, takenItems(items, new Map()))).toEqual([]);
  });
});
