import type { PaymentLedger } from "@medusa-uz/payment-ledger";
import type { HeldSum } from "@medusa-uz/pharmacy";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 8_000;
const LOOK_EVERY_MS = 150;

/**
 * Takes what an order came to at the pharmacy's counter from the sum held on a card: the ledger asks the provider, and enters the
 * capture into Medusa itself. What is left over is let go by the provider. Harmless to repeat.
 *
 * @throws Error when it has not happened yet; the hand-over is followed again
 */
export async function chargeHold(
  container: MedusaContainer,
  { order_id, payment_id, amount, by }: HeldSum,
): Promise<void> {
  // The configuration names this function long before there are workflows.
  const [
    { capturePaymentWorkflow },
    { tiyinFromSom },
    { requestTransfer },
    { transferAfter },
    { settleDue },
  ] = await Promise.all([
    import("@medusajs/medusa/core-flows"),
    import("@medusa-uz/payment-ledger"),
    import("@medusa-uz/payment-ledger/transfers/request-transfer"),
    import("@medusa-uz/payment-ledger/transfers/transfer-after"),
    import("@medusa-uz/payment-ledger/settlement/settle"),
  ]);
  const ledger = container.resolve<PaymentLedger>("payment_ledger");
  const payments = container.resolve(Modules.PAYMENT);
  const { data } = await payments.retrievePayment(payment_id, { select: ["id", "data"] });
  const attempt = await ledger.attempt(String(data?.attempt_id ?? ""));
  if (!attempt) {
    await capturePaymentWorkflow(container).run({ input: { payment_id, amount } });
    return;
  }
  if (attempt.state === "held") {
    const id = await requestTransfer(container, attempt, {
      kind: "charge",
      amount: tiyinFromSom(amount),
      cause: "staff",
      note: `handed over: ${order_id}`,
      requested_by: by,
    });
    await transferAfter(container, id);
  }
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { captures } = await payments.retrievePayment(payment_id, { relations: ["captures"] });
    if (captures?.length) {
      return;
    }
    await settleDue(container);
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`payment ${payment_id} is held and not charged yet`);
}
