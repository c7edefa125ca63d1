import { choose, PARTS } from "./parts";

it.each([
  [[], [...PARTS]],
  [["--only", "payme"], ["payme"]],
  [["--only=payme,memory"], ["payme", "memory"]],
  [
    ["--only", "payme,storefront"],
    ["payme", "javascript", "lighthouse", "memory"],
  ],
])("%j", (words, expected) => {
  expect([...choose(words)]).toEqual(expected);
});

it.each([[["--only"]], [["--only", "speed"]], [["--fast"]], [["--only", "payme", "memory"]]])(
  "refuses %j",
  (words) => {
    expect(() => choose(words)).toThrow();
  },
);
