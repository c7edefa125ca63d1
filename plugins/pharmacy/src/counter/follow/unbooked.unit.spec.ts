import type { Booked, Payment } from "../order-facts";
import { unbookedOf } from "./unbooked";

const payment: Payment = {
  id: "pay_1",
  provider_id: "pp_system_default",
  amount: 100,
  captured_at: null,
  canceled_at: null,
  captures: [{ id: "capt_1", amount: 100 }],
  refunds: [
    { id: "ref_1", amount: 30 },
    { id: "ref_2", amount: 10 },
  ],
};
const capture = { amount: 100, reference: "capture", reference_id: "capt_1" };
const refund = (reference_id: string, amount: number): Booked => ({
  amount,
  reference: "refund",
  reference_id,
});

describe("money that an order's books do not know", () => {
  it.each<[string, Booked[], Booked[]]>([
    ["all of it", [], [capture, refund("ref_1", -30), refund("ref_2", -10)]],
    ["the second refund", [capture, refund("ref_1", -30)], [refund("ref_2", -10)]],
    ["nothing", [capture, refund("ref_1", -30), refund("ref_2", -10)], []],
    ["nothing, where refunds stand under their payment", [capture, refund("pay_1", -40)], []],
    [
      "the rest, where one stands under its payment",
      [capture, refund("pay_1", -30)],
      [refund("ref_1", -10)],
    ],
  ])("%s", (_, booked, expected) =>
    expect(
      unbookedOf({
        collections: [{ id: "pc_1", status: "completed", payments: [payment] }],
        booked,
      }),
    ).toEqual(expected),
  );
});
