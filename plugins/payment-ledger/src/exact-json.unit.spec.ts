import {
  integerOf,
  jsonDigits,
  parseExactJson,
  parseWithNumbersAsText,
  plainJson,
  scalarText,
} from "./exact-json";

it.each([
  ["15000000", 15000000n],
  ["-5", -5n],
  ["0", 0n],
  ["-0", 0n],
  ["9007199254740991", 9007199254740991n],
  ["9007199254740992", 9007199254740992n],
  ["9007199254740993", 9007199254740993n],
  ["123456789012345680000", 123456789012345680000n],
  ["18446744073709551616", 18446744073709551616n],
  ["15000000.5", null],
  ["15000000.0", null],
  ["15000000.0000000001", null],
  ["1.5e7", null],
  ["1e400", null],
  ['"15000000"', null],
  ["null", null],
  ["true", null],
  ['{"rawJSON":"15000000"}', null],
  ["[1]", null],
])("%s is the integer %p", (text, integer) => {
  expect(integerOf(parseExactJson(text))).toBe(integer);
});

it("writes every number back as it came", () => {
  const text = '{"a":12345678901234567890,"b":[1.0,-0,1e400],"c":"x","d":7}';
  expect(JSON.stringify(parseExactJson(text))).toBe(text);
});

it("keeps long numbers as text when they are stored as ordinary JSON", () => {
  const value = parseExactJson('{"receipt_id":12345678901234567890,"n":[1,null,true,"x"]}');
  expect(plainJson(value)).toEqual({
    receipt_id: "12345678901234567890",
    n: [1, null, true, "x"],
  });
});

it("writes integers of any size as JSON numbers", () => {
  expect(JSON.stringify({ id: jsonDigits("18446744073709551615"), n: jsonDigits(5n) })).toBe(
    '{"id":18446744073709551615,"n":5}',
  );
});

it("keeps numbers as the text they were written as", () => {
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

it.each([
  ['"12"', "12"],
  ["12", "12"],
  ["12345678901234567890", "12345678901234567890"],
  ["null", null],
  ["[]", null],
  ["{}", null],
  ["true", null],
])("the text of %s is %p", (json, text) => {
  expect(scalarText(parseExactJson(json))).toBe(text);
});

it.each(["", "{", "{'a':1}", "[1,]", "01", "NaN", "a=1"])("refuses %p", (text) => {
  expect(() => parseExactJson(text)).toThrow(SyntaxError);
  expect(() => parseWithNumbersAsText(text)).toThrow(SyntaxError);
});
