import type { PaymentState } from "./payment.ts";
import { whyNotReversible } from "./reversal-rule.ts";

const at = (text: string) => Date.parse(`${text}+05:00`);
const codeOf = (created: string, now: string, state: PaymentState = "paid") =>
  whyNotReversible({ state, created_at: at(created) }, at(now))?.error_code ?? null;

it.each([
  ["the same month", "2026-11-01T00:00:00", "2026-11-30T23:59:59", null],
  ["last month on the first day", "2026-10-01T00:00:00", "2026-11-01T23:59:59", null],
  ["last month on the second day", "2026-10-31T23:59:59", "2026-11-02T00:00:00", -7],
  ["the month before the last", "2026-09-30T23:59:59", "2026-11-01T12:00:00", -7],
  ["December on New Year's Day", "2026-12-01T00:00:00", "2027-01-01T10:00:00", null],
  ["December on the second of January", "2026-12-31T10:00:00", "2027-01-02T10:00:00", -7],
  ["the same month of another year", "2025-11-20T10:00:00", "2026-11-21T10:00:00", -7],
])("%s", (_, created, now, code) => {
  expect(codeOf(created, now)).toBe(code);
});

it.each([
  ["prepared", -6],
  ["debited", -6],
  ["manual", -6],
  ["failed", -6],
  ["reversed", -9],
] as const)("a payment that is %s", (state, code) => {
  expect(codeOf("2026-11-20T10:00:00", "2026-11-21T10:00:00", state)).toBe(code);
});
