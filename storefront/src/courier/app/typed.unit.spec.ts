import { typedPhone, typedSum } from "./typed";

it.each([
  ["90 123 45 67", "+998901234567"],
  ["+998 (90) 123-45-67", "+998901234567"],
  ["998901234567", "+998901234567"],
  ["12 34", "12 34"],
])("%s is the phone %s", (typed, phone) => {
  expect(typedPhone(typed)).toBe(phone);
});

it.each([
  ["35 000", 35_000],
  ["35\u00A0000", 35_000],
  ["0", 0],
  ["", null],
  ["-5", null],
  ["12,5", null],
])("%j is the sum %s", (typed, sum) => {
  expect(typedSum(typed)).toBe(sum);
});
