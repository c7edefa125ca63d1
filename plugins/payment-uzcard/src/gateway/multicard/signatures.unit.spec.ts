import { isSigned, statusSign, successSign } from "./signatures";

const SECRET = "test-secret";
const fields = {
  store_id: "6",
  uuid: "e60d8ebc-b9fe-11ef-b159-005056b4367d",
  invoice_id: "order_01TEST",
  amount: "1500000",
};

it("signs as the vectors of section 6", () => {
  expect(successSign(fields, SECRET)).toBe("217ef2a37e3a408e4019175b3226e058");
  expect(statusSign(fields, SECRET)).toBe("bb7f9e57aa8163dde3451997b276c8188f7bdba5");
});

it.each(["store_id", "invoice_id", "amount"] as const)(
  "a changed %s breaks the callback's",
  (name) => {
    const sign = successSign(fields, SECRET);
    expect(isSigned({ ...fields, sign }, successSign(fields, SECRET))).toBe(true);
    const changed = { ...fields, [name]: "7", sign };
    expect(isSigned(changed, successSign(changed, SECRET))).toBe(false);
  },
);

it.each(["uuid", "invoice_id", "amount"] as const)("a changed %s breaks the webhook's", (name) => {
  const changed = { ...fields, [name]: "7", sign: statusSign(fields, SECRET) };
  expect(isSigned(changed, statusSign(changed, SECRET))).toBe(false);
});

it("refuses the other kind, an empty signature and none", () => {
  const sign = statusSign(fields, SECRET);
  expect(isSigned({ ...fields, sign: successSign(fields, SECRET) }, sign)).toBe(false);
  expect(isSigned({ ...fields, sign: "" }, sign)).toBe(false);
  expect(isSigned(fields, sign)).toBe(false);
  expect(isSigned({ ...fields, sign: sign.toUpperCase() }, sign)).toBe(false);
});
