import { maskedPhone } from "./masked-phone";

describe("a phone as the counter sees it", () => {
  it.each([
    ["+998901234567", "+998 90 *** ** 67"],
    ["998 90 123 45 67", "+998 90 *** ** 67"],
    ["+77011234567", "+770 *** ** 67"],
    ["12345", null],
    ["", null],
    [null, null],
  ])("%s", (phone, expected) => expect(maskedPhone(phone)).toBe(expected));
});
