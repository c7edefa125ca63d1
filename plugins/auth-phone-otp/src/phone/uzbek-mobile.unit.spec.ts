import { maskedPhone } from "./masked-phone";
import { readPhone, writtenPhone } from "./uzbek-mobile";

it.each([
  "+998 90 123-45-67",
  "+998 (90) 123-45-67",
  "998901234567",
  "998 90 123 45 67",
  "901234567",
  "90 123 45 67",
  "8 90 123 45 67",
  "8901234567",
  "00998901234567",
  " +998901234567 ",
  "＋９９８９０１２３４５６７",
])("reads %s", (text) => {
  expect(readPhone(text)).toEqual({ phone: "998901234567" });
});

it.each([
  ["998331234567", { phone: "998331234567" }],
  ["998801234567", { phone: "998801234567" }],
  ["+998961234567", { problem: "phone_invalid" }],
  ["+998712345678", { problem: "phone_not_mobile" }],
  ["+99890123456", { problem: "phone_invalid" }],
  ["+9989012345678", { problem: "phone_invalid" }],
  ["+7 900 123 45 67", { problem: "phone_invalid" }],
  ["+998901234567 ext. 5", { problem: "phone_invalid" }],
  ["12345", { problem: "phone_invalid" }],
  ["call me: +998901234567", { problem: "phone_invalid" }],
  ["", { problem: "phone_invalid" }],
])("takes %s for %j", (text, expected) => {
  expect(readPhone(text)).toEqual(expected);
});

it("follows the shop's own list of prefixes", () => {
  expect(readPhone("901234567", ["91"])).toEqual({ problem: "phone_not_mobile" });
  expect(readPhone("961234567", ["96"])).toEqual({ phone: "998961234567" });
});

it("masks", () => {
  expect(maskedPhone("998901234567")).toBe("+998 90 *** ** 67");
});

it.each([
  ["+998901234567", "998901234567"],
  ["90 123 45 67", "998901234567"],
  ["8 (90) 123-45-67", "998901234567"],
  ["+7 900 123 45 67", "79001234567"],
  [null, ""],
  [undefined, ""],
])("reads %j in a profile as %s", (text, phone) => {
  expect(writtenPhone(text)).toBe(phone);
});
