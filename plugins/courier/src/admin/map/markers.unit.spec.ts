import { boundsOf, initials } from "./markers";

it.each([
  ["Botir G'aniyev", "BG"],
  ["botir", "B"],
  ["  Қодиров   Ғайрат  Ҳ. ", "ҚҒ"],
  ["", ""],
])("%j is %j", (name, short) => {
  expect(initials(name)).toBe(short);
});

it("shows the whole country when there is nothing to show", () => {
  expect(boundsOf([])).toHaveLength(2);
  expect(boundsOf([[41.3, 69.2]])).toEqual([[41.3, 69.2]]);
});
