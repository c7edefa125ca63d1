import { readArguments } from "./arguments";

describe("readArguments", () => {
  it.each([
    [[], null],
    [["--products", "10000"], 10_000],
    [["--products=25"], 25],
    [["products", 300], 300],
    [["--", "--products", "1"], 1],
  ])("%j asks for %p products", (args, products) => {
    expect(readArguments(args)).toEqual({ products });
  });

  it.each([
    [["--products"]],
    [["--products", "many"]],
    [["--products", "0"]],
    [["--products", "-5"]],
    [["--products", "1e9"]],
    [["--products", "100001"]],
  ])("refuses %j and says what it takes", (args) => {
    expect(() => readArguments(args)).toThrow(/--products takes a whole number from 1 to 100000/);
  });

  it("refuses an argument it does not know", () => {
    expect(() => readArguments(["--force", "1"])).toThrow(/Unknown argument --force/);
  });
});
