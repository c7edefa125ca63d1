import { wireOf, answerOf } from "./answer";
import type { Fields } from "./fields";
import { admit, type Stage } from "./gate";
import { signatureOf } from "./signature";

const KEY = "TestSecret123";
const credentials = { serviceId: "12345", secretKey: KEY };
const prepare: Fields = {
  click_trans_id: "12345678901",
  service_id: "12345",
  click_paydoc_id: "555",
  merchant_trans_id: "197",
  amount: "150000.00",
  action: "0",
  error: "0",
  error_note: "",
  sign_time: "2026-01-15 12:34:56",
};
const complete: Fields = { ...prepare, action: "1", merchant_prepare_id: "7001" };

const signed = (fields: Fields): Fields => ({ ...fields, sign_string: signatureOf(fields, KEY) });
const admitted = (fields: Fields, stage: Stage = "both") => admit(fields, stage, credentials);
const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));

it("lets a Prepare and a Complete through, as exact values", () => {
  expect(admitted(signed(prepare))).toEqual({
    call: {
      action: "prepare",
      click_trans_id: "12345678901",
      click_paydoc_id: "555",
      merchant_trans_id: "197",
      merchant_prepare_id: null,
      amount: 15_000_000n,
      error: 0,
    },
  });
  expect(admitted(signed({ ...complete, error: "-5017" }))).toMatchObject({
    call: { action: "complete", merchant_prepare_id: 7001n, error: -5017 },
  });
});

it.each(Object.keys(signed(complete)))("G2: without %s it is -8", (name) => {
  expect(admitted(without(signed(complete), name))).toEqual({ refused: -8 });
});

it("G2 before G4: a missing field of a badly signed call is -8", () => {
  expect(admitted({ ...without(prepare, "amount"), sign_string: "x" })).toEqual({ refused: -8 });
});

it.each([
  ["G2: action is no integer", signed({ ...prepare, action: "x" }), "both", -8],
  ["G4: bad signature", { ...prepare, sign_string: "0".repeat(32) }, "both", -1],
  ["G4 before G3", { ...prepare, action: "2", sign_string: "0".repeat(32) }, "both", -1],
  ["G4 before G5", { ...prepare, service_id: "1", sign_string: "0".repeat(32) }, "both", -1],
  ["G4: bad signature with error < 0", { ...complete, error: "-1", sign_string: "0" }, "both", -1],
  ["G3: action 2 (vector P7)", signed({ ...prepare, action: "2" }), "both", -3],
  ["G3: action -1", signed({ ...prepare, action: "-1" }), "both", -3],
  ["G3: a Prepare at the complete URL", signed(prepare), "complete", -3],
  ["G3: a Complete at the prepare URL", signed(complete), "prepare", -3],
  ["G5: another service", signed({ ...prepare, service_id: "12346" }), "both", -8],
  ["an error that is no number", signed({ ...prepare, error: "oops" }), "both", -8],
  ["a positive error", signed({ ...complete, error: "1" }), "both", -8],
  ["a sum with an exponent", signed({ ...prepare, amount: "1e3" }), "both", -8],
  ["an empty sum", signed({ ...prepare, amount: "" }), "both", -8],
  ["a negative sum", signed({ ...prepare, amount: "-1" }), "both", -8],
  ["a fraction of a tiyin", signed({ ...prepare, amount: "1000.005" }), "both", -8],
  ["an id that is no number", signed({ ...prepare, click_trans_id: "abc" }), "both", -8],
  [
    "an id over 64 bits",
    signed({ ...prepare, click_trans_id: "18446744073709551616" }),
    "both",
    -8,
  ],
] satisfies [string, Fields, Stage, number][])("%s", (_row, fields, stage, refused) => {
  expect(admitted(fields, stage)).toEqual({ refused });
});

it.each(["0", "-7001", "abc", "7001.0", "99999999999", ""])(
  "a prepare id %j is one that we never gave out",
  (merchant_prepare_id) => {
    expect(admitted(signed({ ...complete, merchant_prepare_id }))).toMatchObject({
      call: { merchant_prepare_id: null },
    });
  },
);

it("echoes ids of 64 bits as numbers of all their digits", () => {
  const answer = answerOf(0, { merchant_prepare_id: 7001 });
  expect(wireOf(answer, { ...prepare, click_trans_id: "18446744073709551615" })).toBe(
    '{"click_trans_id":18446744073709551615,"merchant_trans_id":"197",' +
      '"merchant_prepare_id":7001,"error":0,"error_note":"Success"}',
  );
});

it.each(["", "abc", "007", "1.5", "18446744073709551616"])(
  "does not echo %j, which is no id",
  (click_trans_id) => {
    expect(wireOf(answerOf(-8), { click_trans_id })).toBe(
      '{"error":-8,"error_note":"Error in request from click"}',
    );
  },
);
