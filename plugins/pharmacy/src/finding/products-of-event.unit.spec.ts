import { idsOfEvent } from "./products-of-event";

describe("idsOfEvent", () => {
  it.each([
    [{ id: "a" }, ["a"]],
    [{ id: ["a", "b"] }, ["a", "b"]],
    [
      [{ id: "a" }, { id: "b" }],
      ["a", "b"],
    ],
    [{ product_ids: ["p", "q"] }, ["p", "q"]],
    [{}, []],
    [null, []],
  ])("%j", (data, ids) => {
    expect(idsOfEvent(data)).toEqual(ids);
  });
});
