import type { AstroCookies } from "astro";
import {
  readCodeRequest,
  resendWait,
  toCodeRequest,
  withProblem,
  type CodeRequest,
} from "./code-request";

const asked = { purpose: "sign_in", phone: "90 123 45 67", channel: "sms", next: "/cart" } as const;
const sent = { phone: "998901234567", resend_after: 60, expires_in: 120, code_length: 4 };
const request: CodeRequest = toCodeRequest(sent, asked, 1_000);

it("keeps the number as the backend reads it, and times by the clock", () => {
  expect(request).toEqual({
    purpose: "sign_in",
    phone: "998901234567",
    channel: "sms",
    length: 4,
    resendAt: 61_000,
    expiresAt: 121_000,
    lifetime: 120,
    next: "/cart",
  });
});

it.each([
  [1_000, 60],
  [2_001, 59],
  [61_000, 0],
  [99_000, 0],
])("at %d ms another code may be asked for in %d s", (now, wait) => {
  expect(resendWait(request, now)).toBe(wait);
});

it("shows what went wrong, and counts a wait it was told of", () => {
  const wrong = { code: "code_wrong", triesLeft: 3 };
  expect(withProblem(request, wrong, 5_000)).toEqual({ ...request, problem: wrong });
  const early = { code: "too_many", wait: 30 };
  expect(withProblem(request, early, 5_000)).toEqual({
    ...request,
    problem: early,
    resendAt: 35_000,
  });
});

const cookie = (value: string | undefined) =>
  ({ get: () => (value === undefined ? undefined : { value }) }) as unknown as AstroCookies;

it.each([
  [undefined, null],
  ["{}", null],
  ["no json", null],
  [JSON.stringify({ ...request, purpose: "delete_account" }), null],
  [JSON.stringify({ ...request, phone: "<b>" }), null],
  [JSON.stringify({ ...request, next: "//evil.uz" }), { ...request, next: "/account" }],
  [JSON.stringify(request), request],
])("a cookie %s is read as %j", (value, read) => {
  expect(readCodeRequest(cookie(value), "sign_in")).toEqual(read);
});
