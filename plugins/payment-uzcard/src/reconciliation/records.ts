import type { Attempt, ProviderRecord, ReconciledPeriod } from "@medusa-uz/payment-ledger";
import { flowOf } from "../flow/flow";
import type { GatewayPayment } from "../gateway/gateway";
import { dependenciesOf } from "../payment/dependencies";

/** The register of the cash desk for a period (section 2.2, no. 21). @throws GatewayError */
export async function records({
  container,
  from,
  to,
  attempts,
}: ReconciledPeriod): Promise<ProviderRecord[]> {
  const { gateway } = dependenciesOf(container).uzcard;
  const payments = await gateway.history({ from, to: to - 1 });
  // A day has thousands of them on both sides, so each is looked up rather than searched for.
  const ofPayment = new Map(attempts.map((attempt) => [flowOf(attempt).uuid, attempt]));
  return payments.flatMap((payment) => {
    const attempt = ofPayment.get(payment.uuid);
    return recordOf(payment, attempt ? [attempt] : []) ?? [];
  });
}

/** Null for a payment that never had anybody's money: a draft, or one the card refused. */
export function recordOf(payment: GatewayPayment, attempts: Attempt[]): ProviderRecord | null {
  const state = stateOf(payment);
  if (state === null) {
    return null;
  }
  const attempt = attempts.find((one) => flowOf(one).uuid === payment.uuid);
  // After a part went back the gateway tells what is left, not what was paid.
  const isPart =
    state === "paid" &&
    attempt !== undefined &&
    attempt.refunded > 0n &&
    payment.amount === attempt.charged - attempt.refunded;
  const amount = isPart ? attempt.charged : payment.amount;
  return {
    transaction_id: attempt?.transaction_id ?? (payment.invoice_id || null),
    reference: payment.uuid,
    amount,
    refunded: state === "refunded" ? amount : isPart ? attempt.refunded : 0n,
    state,
    at: payment.created_at ?? payment.paid_at ?? 0,
  };
}

function stateOf({ status, paid_at }: GatewayPayment): ProviderRecord["state"] | null {
  switch (status) {
    case "hold":
      return "held";
    case "success":
      return "paid";
    case "revert":
      // A released hold was never paid.
      return paid_at === null ? "cancelled" : "refunded";
    case "progress":
    case "billing":
    case "other":
      return "open";
    default:
      return null;
  }
}
