import { errorText } from "./error-text";
import { waitBeforeRetry } from "./outbox";

it.each([
  [0, 2],
  [1, 4],
  [5, 64],
  [8, 512],
  [9, 600],
  [1000, 600],
])("after %p tries waits %p seconds", (tries, seconds) => {
  expect(waitBeforeRetry(tries)).toBe(seconds);
});

it.each([
  [new Error("no stock"), "no stock"],
  [{ message: "from a workflow" }, "from a workflow"],
  [{ action: "step", error: { message: "inside" } }, "inside"],
  [{ code: 7 }, '{"code":7}'],
  ["text", "text"],
  [undefined, "undefined"],
])("tells %p", (error, text) => {
  expect(errorText(error)).toBe(text);
});
