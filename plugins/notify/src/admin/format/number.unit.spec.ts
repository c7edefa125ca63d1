import { grouped } from "./number";

it.each([
  [0, "0"],
  [999, "999"],
  [1000, "1 000"],
  [1_234_567.4, "1 234 567"],
])("%p is %p", (value, text) => {
  expect(grouped(value).replaceAll("\u00a0", " ")).toBe(text);
});
