import { jsonDigits, parseWithNumbersAsText } from "./raw-json";

it("keeps numbers as they were written", () => {
  const text = '{"a":1000.00,"b":9007199254740993,"c":-1,"d":1e3,"e":"x","f":null,"g":[1.0]}';
  expect(parseWithNumbersAsText(text)).toEqual({
    a: "1000.00",
    b: "9007199254740993",
    c: "-1",
    d: "1e3",
    e: "x",
    f: null,
    g: ["1.0"],
  });
});

it.each(["", "{", "{'a':1}", "a=1"])("refuses %j", (text) => {
  expect(() => parseWithNumbersAsText(text)).toThrow(SyntaxError);
});

it("writes 64 bits as a number", () => {
  expect(JSON.stringify({ id: jsonDigits("18446744073709551615"), n: jsonDigits(5n) })).toBe(
    '{"id":18446744073709551615,"n":5}',
  );
});
