import { notLent } from "./not-lent";

const line = (id: string, variant_id: string, quantity: number) => ({ id, variant_id, quantity });

describe("lines that no prescription lends", () => {
  it.each([
    ["nothing lent", [line("a", "x", 1)], [], ["a"]],
    ["all lent", [line("a", "x", 2)], [{ variant_id: "x", quantity: 2 }], []],
    ["more lent", [line("a", "x", 1)], [{ variant_id: "x", quantity: 2 }], []],
    [
      "some of two lines",
      [line("a", "x", 1), line("b", "x", 2)],
      [{ variant_id: "x", quantity: 2 }],
      ["a", "b"],
    ],
    [
      "of another medicine",
      [line("a", "x", 1), line("b", "y", 1)],
      [{ variant_id: "y", quantity: 1 }],
      ["a"],
    ],
  ])("%s", (_, lines, lent, left) => {
    expect(notLent(lines, lent).map(({ id }) => id)).toEqual(left);
  });
});
