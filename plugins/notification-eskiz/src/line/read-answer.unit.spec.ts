import { z } from "@medusajs/framework/zod";
import { EskizError } from "./eskiz-error";
import { readAnswer, type RawAnswer } from "./read-answer";

const schema = z.object({ id: z.string() });
const MODERATION =
  "Этот смс текст еще не прошёл модерацию. Отправьте текст на модерацию через API или кабинет";

function errorOf(answer: RawAnswer): EskizError {
  try {
    readAnswer(answer, schema);
  } catch (error) {
    return error as EskizError;
  }
  throw new Error("it was read");
}

it("reads what is there", () => {
  expect(readAnswer({ status: 200, text: '{"id":"a","more":1}' }, schema)).toEqual({ id: "a" });
});

it.each([
  [400, JSON.stringify({ message: MODERATION, status: "error" }), "not_approved"],
  [400, JSON.stringify({ message: "Неверный ник", status: "error", id: null }), "refused"],
  [400, JSON.stringify({ status: "error", message: { mobile_phone: ["invalid"] } }), "refused"],
  [422, JSON.stringify({ message: "The given data was invalid." }), "refused"],
  [404, JSON.stringify({ message: "Not found" }), "refused"],
  [401, JSON.stringify({ message: "Expired" }), "auth"],
  [403, JSON.stringify({ message: "inactive" }), "auth"],
  [429, "<html>slow down</html>", "limit"],
  [500, JSON.stringify({ message: "Server Error" }), "unknown"],
  [502, "<html>Bad Gateway</html>", "unknown"],
  [400, "<html>Bad Request</html>", "unknown"],
  [302, "", "unknown"],
  [200, "<html>maintenance</html>", "unknown"],
  [200, '{"status":"success"}', "unknown"],
])("status %i with %s is %s", (status, text, failure) => {
  expect(errorOf({ status, text }).failure).toBe(failure);
});

it.each([
  ["7", 7_000],
  ["0", 1_000],
  [null, 5_000],
  ["soon", 5_000],
  ["86400", 600_000],
])("Retry-After %j is %i ms", (retry_after, ms) => {
  expect(errorOf({ status: 429, text: "", retry_after }).retry_after_ms).toBe(ms);
});

it("keeps no phone, code or markup of an answer", () => {
  const message = "998901234567 <b>kod</b> 1234 +998 (90) 123-45-67 x";
  const { words } = errorOf({ status: 400, text: JSON.stringify({ message }) });
  expect(words).not.toMatch(/\d{3}|<b>/);
  expect(words).toContain("kod");
});
