import { mostOf, stockOf } from "./stock";

it.each([
  [null, "in", 99],
  [500, "in", 99],
  [6, "in", 6],
  [5, "low", 5],
  [1, "low", 1],
  [0, "out", 0],
])("stock %s is %s, at most %d at once", (stock, state, most) => {
  expect(stockOf(stock)).toBe(state);
  expect(mostOf(stock)).toBe(most);
});
