import { isMobile, maskPhone, MOBILE_PREFIXES, normalisePhone } from "./phone";

it.each([
  ["+998 (90) 123-45-67", "998901234567"],
  ["+998 90 123-45-67", "998901234567"],
  ["998901234567", "998901234567"],
  ["901234567", "998901234567"],
  ["8901234567", "998901234567"],
  ["8 90 123 45 67", "998901234567"],
  ["12345", null],
  ["", null],
  ["+7 701 1234567", null],
  ["+1 901 234 567", null],
  ["7901234567", null],
  ["+99890123456", null],
  ["9989012345678", null],
])("%j is %j", (text, phone) => {
  expect(normalisePhone(text)).toBe(phone);
});

it.each([
  ["998901234567", true],
  ["998331234567", true],
  ["998771234567", true],
  ["998961234567", false],
  ["998712345678", false],
])("%s takes SMS: %s", (phone, takes) => {
  expect(isMobile(phone, MOBILE_PREFIXES)).toBe(takes);
});

it("hides the middle of a number", () => {
  expect(maskPhone("998901234567")).toBe("+998 90 *** ** 67");
});
