import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { keptReceipt, type KeptReceipt } from "../fiscal/own-receipt";
import { receiptLink } from "../fiscal/receipt-link";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type { OutboxItem } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import type { ReceiptKind, TellOutcome } from "../protocols/protocol";
import { protocolOf } from "../protocols/registry";
import type { Attempt } from "../types";

const KINDS: readonly ReceiptKind[] = ["perform", "cancel"];

/**
 * Tells the provider of the receipts that the shop's own cash register made for a payment. A refusal is kept beside the
 * receipt, which stays valid, for staff to see.
 *
 * @throws while the provider cannot be asked, so that settlement tells it again later
 */
export async function tellReceipts(
  container: MedusaContainer,
  { attempt_id }: OutboxItem,
): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const attempt = await ledger.attempt(attempt_id ?? "");
  const protocol = protocolOf(attempt?.provider ?? "");
  if (!attempt || !protocol?.ownReceipts) {
    return;
  }
  for (const kind of KINDS) {
    const kept = keptReceipt(attempt.fiscal[kind]);
    const url = kept?.told === "queued" && receiptLink(kept.qr_code_url, protocol.receiptHosts);
    if (kept && url) {
      const outcome = await protocol.ownReceipts.tell({ container, attempt, kind, url });
      await keepOutcome(ledger, attempt, kind, kept, outcome);
      if (outcome.outcome === "refused") {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(
            `payment-ledger: ${attempt.provider} refused a receipt of ${attempt.id}: ${outcome.why}`,
          );
      }
    }
  }
}

/** Unless staff have attached another one meanwhile, which is told by a debt of its own. */
async function keepOutcome(
  ledger: PaymentLedgerService,
  { provider, transaction_id }: Attempt,
  kind: ReceiptKind,
  { receipt }: KeptReceipt,
  outcome: TellOutcome,
): Promise<void> {
  const told = outcome.outcome === "done" ? "done" : "refused";
  const why = outcome.outcome === "refused" ? outcome.why : null;
  await ledger.transact({
    provider,
    method: "receipt told",
    request: { kind, receipt },
    transaction_id,
    decide: ({ attempt }) => {
      const now = attempt && keptReceipt(attempt.fiscal[kind]);
      return attempt && now?.receipt === receipt
        ? {
            answer: told,
            commands: [
              { type: "fiscal", attempt_id: attempt.id, kind, data: { ...now, told, why } },
            ],
          }
        : { answer: null, commands: [] };
    },
  });
}
