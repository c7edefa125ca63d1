import { formatTyped } from "./phone-typing";

it.each([
  ["+998", "+998"],
  ["+9989", "+998 9"],
  ["+998901", "+998 90 1"],
  ["998901234567", "+998 90 123 45 67"],
  ["+998 90 123 45 678", "+998 90 123 45 67"],
  ["90 123", "90 123"],
  ["", ""],
])("%j is shown as %j", (typed, shown) => {
  expect(formatTyped(typed)).toBe(shown);
});
