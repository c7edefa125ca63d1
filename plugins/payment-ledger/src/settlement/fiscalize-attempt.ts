import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { fiscalLinesOfOrder } from "../fiscal/fiscal-lines-of-order";
import { countMissing } from "../fiscal/marked-line";
import { markedLinesOfOrder } from "../fiscal/marked-lines-of-order";
import { OWED } from "../fiscal/own-receipt";
import { linesOfPart } from "../fiscal/lines-of-part";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type { OutboxItem } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import type { FiscalOutcome } from "../protocols/protocol";
import { protocolOf } from "../protocols/registry";
import type { Attempt, Json } from "../types";

/**
 * Has the provider make the receipt of a payment, or asks for it again. Where the shop's own cash register makes it, it is
 * only written down as owed. Whatever comes of it, the payment stays: a
 * refusal is stored beside it for staff to see.
 *
 * @throws while the receipt is not there, so that settlement asks again later
 */
export async function fiscalizeAttempt(
  container: MedusaContainer,
  { attempt_id, order_id }: OutboxItem,
): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const attempt = await ledger.attempt(attempt_id ?? "");
  // Money that went back before it had a receipt needs none.
  if (attempt?.state !== "performed" || attempt.fiscal.perform !== null) {
    return;
  }
  const protocol = protocolOf(attempt.provider);
  if (protocol?.ownReceipts) {
    return keepReceipt(ledger, attempt, OWED);
  }
  const fiscalize = protocol?.fiscalize;
  if (!fiscalize) {
    return;
  }
  const read = await fiscalLinesOfOrder(container, { id: order_id });
  if ("problems" in read && read.problems.some(({ code }) => code === "no_shop_codes")) {
    // A shop without any codes has its receipts made elsewhere.
    return;
  }
  const lines = "lines" in read ? linesOfPart(read.lines, attempt.charged) : null;
  const marked = await markedLinesOfOrder(container, order_id);
  const missing_marks = countMissing(marked);
  const outcome = await fiscalize({ container, attempt, lines, missing_marks });
  if (outcome.outcome === "pending") {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      outcome.why ?? `${attempt.provider} has not made the receipt yet`,
    );
  }
  await keepReceipt(ledger, attempt, receiptOf(outcome));
  if (outcome.outcome === "refused") {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `payment-ledger: ${attempt.provider} refused the receipt of ${attempt.id}: ${outcome.why}`,
      );
  }
}

function receiptOf(outcome: Exclude<FiscalOutcome, { outcome: "pending" }>): Json {
  return outcome.outcome === "done"
    ? { status: "accepted", ...outcome.receipt }
    : { status: "rejected", why: outcome.why };
}

async function keepReceipt(
  ledger: PaymentLedgerService,
  { provider, transaction_id }: Attempt,
  data: Json,
): Promise<void> {
  await ledger.transact({
    provider,
    method: "fiscalize",
    request: { transaction_id },
    transaction_id,
    decide: ({ attempt }) =>
      attempt
        ? {
            answer: data,
            commands: [{ type: "fiscal", attempt_id: attempt.id, kind: "perform", data }],
          }
        : { answer: null, commands: [] },
  });
}
