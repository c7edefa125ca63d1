import { readCourierPhone } from "./courier-phone";

describe("a courier's phone", () => {
  it.each([
    ["+998 90 123-45-67", "+998901234567"],
    ["998331234567", "+998331234567"],
    ["901234567", "+998901234567"],
    ["(90) 123 45 67", "+998901234567"],
    ["+998961234567", null],
    ["998712345678", null],
    ["+99890123456", null],
    ["+7 900 123 45 67", null],
    ["90123456a", null],
    ["", null],
  ])("reads %p as %p", (text, phone) => {
    expect(readCourierPhone(text)).toBe(phone);
  });
});
