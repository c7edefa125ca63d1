import { readCodeForm } from "./code-form";
import type { CodeRequest } from "./code-request";

const request: CodeRequest = {
  purpose: "sign_in",
  phone: "998901234567",
  channel: "telegram",
  length: 4,
  resendAt: 0,
  expiresAt: 0,
  lifetime: 120,
  next: "/",
};
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

it.each(["1234", " 12 34 ", "12-34"])("%j is the code 1234", (code) => {
  expect(readCodeForm(form({ action: "confirm", code }), request)).toEqual({
    action: "confirm",
    code: "1234",
  });
});

it.each(["", "123", "12345", "abcd"])("%j is not asked about", (code) => {
  expect(readCodeForm(form({ action: "confirm", code }), request)).toMatchObject({
    problem: { problem: { code: "code_short" } },
  });
});

it.each([
  ["resend", "telegram"],
  ["telegram", "telegram"],
  ["sms", "sms"],
])("%s sends another by %s", (action, channel) => {
  expect(readCodeForm(form({ action }), request)).toEqual({ action: "resend", channel });
});
