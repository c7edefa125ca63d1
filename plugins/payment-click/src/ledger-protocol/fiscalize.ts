import {
  fiscalRounding,
  PAYMENT_LEDGER_MODULE,
  type Attempt,
  type FiscalOrder,
  type FiscalOutcome,
  type Json,
  type PaymentLedger,
} from "@medusa-uz/payment-ledger";
import { ClickRefusal } from "../merchant-api/errors";
import type { ClickMerchantApi } from "../merchant-api/merchant-api";
import { fiscalItems } from "../protocol/fiscal-items";
import { paymentIdOf } from "./payment-id";

/** Lines whose arrival is not known are sent again only after Click had this long to show a receipt, ms. */
const SEND_AGAIN_AFTER_MS = 10 * 60_000;

/** A receipt of marked goods waits this long for the codes of its units; a late receipt is better than none, ms. */
const WAIT_FOR_MARKS_MS = 24 * 60 * 60_000;

/** What the attempt remembers of its lines, in its details. */
type Submission = { fiscal_sent_at?: Json; fiscal_accepted?: Json };

/**
 * Sends the lines once and then asks for the receipt until it is there. Two receipts of one sale would be two sales to the
 * tax office, so that lines were sent is written down before Click is asked.
 *
 * @throws ClickUnreachable when the outcome is not known
 */
export async function fiscalize(
  { container, attempt, lines, missing_marks }: FiscalOrder,
  api: ClickMerchantApi | null,
  now: number,
): Promise<FiscalOutcome> {
  const payment_id = paymentIdOf(attempt);
  if (!api || !payment_id) {
    return { outcome: "refused", why: "the shop has no Merchant API credentials of Click" };
  }
  const { fiscal_sent_at, fiscal_accepted }: Submission = attempt.details;
  const sent_at = Number(fiscal_sent_at ?? 0);
  if (sent_at > 0) {
    const receipt = await readReceipt(api, payment_id);
    const isWaiting = fiscal_accepted === true || now - sent_at < SEND_AGAIN_AFTER_MS;
    if (receipt.outcome === "done" || isWaiting) {
      return receipt;
    }
  }
  if (missing_marks > 0 && now - attempt.perform_time < WAIT_FOR_MARKS_MS) {
    const why = `${missing_marks} marking codes are not scanned yet: scan them on the order page`;
    return { outcome: "pending", why };
  }
  if (!lines) {
    return { outcome: "refused", why: "the order's products lack their codes" };
  }
  const items = fiscalItems(lines, attempt.charged, await fiscalRounding(container));
  if ("why" in items) {
    return { outcome: "refused", why: items.why };
  }
  const ledger = container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE);
  await remember(ledger, attempt, { fiscal_sent_at: now });
  try {
    await api.submitItems(payment_id, items);
  } catch (error) {
    if (error instanceof ClickRefusal) {
      return { outcome: "refused", why: error.message };
    }
    throw error;
  }
  await remember(ledger, attempt, { fiscal_accepted: true });
  return readReceipt(api, payment_id);
}

async function readReceipt(api: ClickMerchantApi, payment_id: string): Promise<FiscalOutcome> {
  try {
    const qr_code_url = await api.receiptUrl(payment_id);
    return qr_code_url ? { outcome: "done", receipt: { qr_code_url } } : { outcome: "pending" };
  } catch (error) {
    if (error instanceof ClickRefusal && !error.isUnauthorized) {
      return { outcome: "pending" };
    }
    throw error;
  }
}

async function remember(
  ledger: PaymentLedger,
  { transaction_id }: Attempt,
  details: { [name: string]: Json },
): Promise<void> {
  await ledger.transact<null>({
    provider: "click",
    method: "submit_items",
    request: details,
    transaction_id,
    decide: ({ attempt }) => ({
      answer: null,
      commands: attempt ? [{ type: "note", attempt_id: attempt.id, details }] : [],
    }),
  });
}
