import { parseExactJson, isJsonObject } from "@medusa-uz/payment-ledger";
import { maskParams } from "./mask";

it("keeps what the protocol knows and hides the rest", () => {
  const params = parseExactJson(`{
    "id": "x", "time": 1399114284039, "amount": 9007199254740993, "password": "new-key",
    "account": {"order_id": 197, "phone": "998901234567"}, "card": "8600495473316478"
  }`);
  if (!isJsonObject(params)) throw new Error("not an object");
  expect(maskParams(params, "order_id")).toEqual({
    id: "x",
    time: 1399114284039,
    amount: "9007199254740993",
    password: "[hidden]",
    account: { order_id: 197, phone: "[hidden]" },
    card: "[hidden]",
  });
});
