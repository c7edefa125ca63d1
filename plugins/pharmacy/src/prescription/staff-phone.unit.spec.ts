import { nationalPart, readStaffPhone } from "./staff-phone";

it.each([
  ["+998 90 123-45-67", "+998901234567"],
  [" 998331234567 ", "+998331234567"],
  ["(90) 123 45 67", "+998901234567"],
  ["+998 71 234 56 78", "+998712345678"],
  ["+7 900 123 45 67", null],
  ["90123456", null],
  ["+9989012345678", null],
  ["90123456a", null],
  ["", null],
])("%p is %p", (text, phone) => {
  expect(readStaffPhone(text)).toBe(phone);
});

it("knows a number however it is written", () => {
  const written = ["+998901234567", "998 90 123 45 67", "90-123-45-67", "8 90 123 45 67"];
  expect(new Set(written.map(nationalPart))).toEqual(new Set(["901234567"]));
});
