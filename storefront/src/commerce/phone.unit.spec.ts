import { formatPhone, maskPhone, readPhone } from "./phone";

describe("readPhone", () => {
  it.each([
    ["+998 90 123 45 67", "+998901234567"],
    ["998901234567", "+998901234567"],
    ["90 123-45-67", "+998901234567"],
    ["(71) 200 00 00", "+998712000000"],
    ["", null],
    ["+998", null],
    ["+998 90 123 45 6", null],
    ["+998 90 123 45 678", null],
    ["+7 900 123 45 67", null],
    ["+1 212 555 0100", null],
    ["telefon", null],
  ])("%s", (typed, expected) => {
    expect(readPhone(typed)).toBe(expected);
  });
});

it("shows a number in groups, and hides its middle on shared pages", () => {
  expect(formatPhone("+998901234567")).toBe("+998 90 123 45 67");
  expect(maskPhone("+998901234567")).toBe("+998 90 ••• •• 67");
});
