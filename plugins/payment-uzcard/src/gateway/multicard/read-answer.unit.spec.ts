import { GatewayError } from "../gateway-error";
import { readAnswer } from "./read-answer";
import { applicationWire, authWire, cardWire, holdWire, paymentWire } from "./wire";

const why = (status: number, body: unknown) => {
  try {
    readAnswer(
      { status, text: typeof body === "string" ? body : JSON.stringify(body) },
      paymentWire,
    );
  } catch (error) {
    return error instanceof GatewayError ? [error.failure, error.code] : error;
  }
  return null;
};
const envelope = (code: string) => ({ success: false, error: { code, details: "слова" } });

it.each([
  ["ERROR_FIELDS", "refused"],
  ["ERROR_CARD_NOT_FOUND", "refused"],
  ["ERROR_WRONG_OTP", "refused"],
  ["ERROR_NOT_FOUND", "refused"],
  ["ERROR_TRANS_NOT_READY", "refused"],
  ["ERROR_PAYMENT_APPLIED", "refused"],
  ["ERROR_ACCESS_DENIED", "refused"],
  ["ERROR_DEBIT_UNKNOWN", "unknown"],
  ["ERROR_CALLBACK_TIMEOUT", "unknown"],
  ["ERROR_UNKNOWN", "unknown"],
  ["ERROR_OF_TOMORROW", "unknown"],
])("%s is %s whatever the status line says", (code, failure) => {
  for (const status of [200, 400, 403, 404, 423, 500, 502]) {
    expect(why(status, envelope(code))).toEqual([failure, code]);
  }
});

it.each([
  [200, "<html>Technical works</html>", "unknown"],
  [502, "<html>Bad gateway</html>", "unknown"],
  [200, "", "unknown"],
  [200, { success: true }, "unknown"],
  [200, { success: true, data: { uuid: "u1" } }, "unknown"],
  [429, "", "unavailable"],
  [401, { errors: [{ message: "Unauthorized" }] }, "unavailable"],
  [200, { errors: [{ message: "Unauthorized" }] }, "unavailable"],
])("%i %j is %s", (status, body, failure) => {
  expect(why(status, body)).toEqual([failure, expect.any(String)]);
});

it("never repeats a long number of the gateway's words", () => {
  const text = JSON.stringify({
    success: false,
    error: { code: "ERROR_FIELDS", details: "Карта 8600 5333 6409 8829, телефон 998901234567" },
  });
  expect(() => readAnswer({ status: 400, text }, paymentWire)).toThrow(
    "ERROR_FIELDS: Карта [number], телефон [number]",
  );
});

const payment = {
  ...{ uuid: "u1", store_invoice_id: "7-a", status: "hold", total_amount: 1_500_000, ps: "uzcard" },
  ...{ card_pan: "860053******8829", otp_hash: null, added_on: "2026-11-21 18:30:00" },
  ...{
    card_token: "secret",
    phone: "998901234567",
    tax: { qr_url: "https://ofd.soliq.uz/epi?t=1" },
  },
};
const read = <S extends Parameters<typeof readAnswer>[1]>(schema: S, data: unknown) =>
  readAnswer({ status: 200, text: JSON.stringify({ success: true, data }) }, schema);

it("reads a payment without its secrets", () => {
  const seen = read(paymentWire, payment);
  expect(seen).toMatchObject({
    ...{ uuid: "u1", invoice_id: "7-a", status: "hold", amount: 1_500_000n, needs_code: false },
    ...{ created_at: Date.parse("2026-11-21T13:30:00Z"), qr_url: "https://ofd.soliq.uz/epi?t=1" },
  });
  expect(Object.values(seen as object)).not.toContain("secret");
  expect(read(paymentWire, { ...payment, otp_hash: "x", status: "novel" })).toMatchObject({
    ...{ needs_code: true, status: "other" },
  });
});

it.each(["active", "draft", "canceled"])("reads a hold that is %s", (status) => {
  const hold = { status, expiry: "2026-11-24 18:30:00", payment };
  expect(read(holdWire, hold)).toMatchObject({
    ...{ status, expires_at: Date.parse("2026-11-24T13:30:00Z") },
  });
  expect(read(holdWire, { ...hold, status: "charged" })).toMatchObject({ status: "other" });
});

it("reads cards, settings and both shapes of a token", () => {
  expect(
    read(cardWire, { status: "active", card_token: "t", card_status: { code: 5 } }),
  ).toMatchObject({ token: "t", usable: false });
  expect(read(cardWire, { status: "draft", card_status: null })).toMatchObject({ usable: true });
  expect(read(applicationWire, { otp_length: "six" })).toEqual({
    otp_length: 6,
    otp_required: true,
  });
  const auth = (body: object) =>
    readAnswer({ status: 200, text: JSON.stringify(body) }, authWire, { envelope: false });
  const expires_at = Date.parse("2026-11-21T13:30:00Z");
  const token = { token: "t", expiry: "2026-11-21 18:30:00" };
  expect(auth(token)).toEqual({ token: "t", expires_at });
  expect(auth({ data: token })).toEqual({ token: "t", expires_at });
  expect(() => auth({ role: "merchant" })).toThrow("unreadable_answer");
});
