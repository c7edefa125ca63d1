import { statusSign, successSign } from "./signatures.ts";

const invoice_id = "order_01TEST";
const amount = 1_500_000;

it("signs a success callback with md5", () => {
  expect(successSign({ store_id: 6, invoice_id, amount }, "test-secret")).toBe(
    "217ef2a37e3a408e4019175b3226e058",
  );
});

it("signs a status webhook with sha1", () => {
  const uuid = "e60d8ebc-b9fe-11ef-b159-005056b4367d";
  expect(statusSign({ uuid, invoice_id, amount }, "test-secret")).toBe(
    "bb7f9e57aa8163dde3451997b276c8188f7bdba5",
  );
});
