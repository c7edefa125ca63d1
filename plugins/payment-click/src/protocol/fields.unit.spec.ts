import { journaled, readFields } from "./fields";

it.each([
  ["a form", "click_trans_id=12&amount=1000.00&sign_time=2026-01-15+12%3A34%3A56"],
  ["JSON texts", '{"click_trans_id":"12","amount":"1000.00","sign_time":"2026-01-15 12:34:56"}'],
  ["JSON numbers", ' {"click_trans_id":12,"amount":1000.00,"sign_time":"2026-01-15 12:34:56"}'],
])("reads %s to the same raw texts", (_kind, body) => {
  expect(readFields(body)).toEqual({
    click_trans_id: "12",
    amount: "1000.00",
    sign_time: "2026-01-15 12:34:56",
  });
});

it("reads UTF-8", () => {
  expect(readFields("merchant_trans_id=%D0%B7%D0%B0%D0%BA%D0%B0%D0%B7-1")).toEqual({
    merchant_trans_id: "заказ-1",
  });
});

it("takes nothing but texts and numbers of JSON", () => {
  expect(readFields('{"a":null,"b":true,"c":{"d":1},"e":[1],"f":0}')).toEqual({ f: "0" });
});

it.each(["{", '{"a":1', "{a:1}"])("%j is neither", (body) => {
  expect(readFields(body)).toBeNull();
});

it("keeps neither the signature nor unknown fields for the journal", () => {
  const fields = {
    amount: "1",
    sign_string: "8920",
    phone: "998901234567",
    error_note: "x".repeat(300),
  };
  expect(journaled(fields)).toEqual({ amount: "1", error_note: "x".repeat(200) });
});
