import { isSigned, signatureOf } from "./signature";

const KEY = "TestSecret123";
const prepare = {
  click_trans_id: "12345678901",
  service_id: "12345",
  merchant_trans_id: "order_0001",
  amount: "150000.00",
  action: "0",
  sign_time: "2026-01-15 12:34:56",
};
const complete = {
  ...prepare,
  merchant_prepare_id: "7001",
  action: "1",
  sign_time: "2026-01-15 12:35:10",
};

it.each([
  ["P1", prepare, "8920c007e58b1b0d55275ea07bab7026"],
  ["P2", { ...prepare, amount: "150000" }, "14e932630bf43b7a9304bc5c575df08a"],
  ["P3", { ...prepare, amount: "150000.0" }, "8afceeb95a60ae468816f63e9883c270"],
  ["P4", { ...prepare, merchant_trans_id: "no_such_order" }, "58b3adc716d730cdf8b4556c0fdd721a"],
  [
    "P5",
    {
      ...prepare,
      click_trans_id: "9007199254740993",
      merchant_trans_id: "order_0002",
      amount: "0.01",
      sign_time: "2026-12-31 23:59:59",
    },
    "7884ae6f06b4a75bfc31d29e53c12eb6",
  ],
  [
    "P6",
    { ...prepare, merchant_trans_id: "заказ-1", amount: "1000" },
    "0a4220becbf399b43c1ed02279b8b26a",
  ],
  ["P7", { ...prepare, action: "2" }, "cd535d6bb1636b29847ca9a37d563b91"],
  ["C1", complete, "91617fa8af913fda028a3651c455f678"],
  ["C2", { ...complete, amount: "150000" }, "055cffb1186aa7f24e57e9c5e3003f47"],
  ["C3", { ...complete, amount: "300" }, "fdc4d5af95929d825dbfce7bf443759a"],
  ["C4", { ...complete, merchant_prepare_id: "999999999" }, "12261ed75828070b550191214548fc22"],
])("vector %s", (_id, fields, signature) => {
  expect(signatureOf(fields, KEY)).toBe(signature);
  expect(isSigned({ ...fields, sign_string: signature }, KEY)).toBe(true);
  expect(isSigned({ ...fields, sign_string: signature.toUpperCase() }, KEY)).toBe(true);
  expect(isSigned({ ...fields, sign_string: signature }, "another key")).toBe(false);
});

it.each([
  ["P8: of another text of the same sum", prepare, "14e932630bf43b7a9304bc5c575df08a"],
  ["C5: without the prepare id", complete, "fa3fbd0b00c0c134cb831222c17c79a4"],
  ["too short", prepare, "8920"],
  ["of the same length but no hex", prepare, "ў".repeat(16)],
  ["empty", prepare, ""],
  ["absent", prepare, undefined],
])("refuses a signature %s", (_what, fields, sign_string) => {
  expect(isSigned({ ...fields, ...(sign_string !== undefined && { sign_string }) }, KEY)).toBe(
    false,
  );
});
