import type { MedusaContainer } from "@medusajs/framework/types";
import { FISCAL_MODULE } from "../modules/fiscal";
import type FiscalService from "../modules/fiscal/service";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { protocolOf } from "../protocols/registry";
import type { Attempt } from "../types";
import { fiscalLinesOfOrder } from "./fiscal-lines-of-order";
import type { FiscalProblem } from "./fiscal-problem";
import type { MarkedLine } from "./marked-line";
import { markedLinesOfOrder } from "./marked-lines-of-order";
import { whyNotAttachable } from "./own-receipt";
import { fiscalReceipt, type FiscalReceipt } from "./receipt";

/** A receipt of an attempt, of its payment or of what went back. */
export type AttemptReceipt = Omit<FiscalReceipt, "status"> & {
  attempt_id: string;
  provider: string;
  type: "perform" | "cancel";
  /** `pending`: the provider is being asked for it. */
  status: FiscalReceipt["status"] | "pending";
  /** Staff may attach a receipt of the shop's own cash register here. */
  attachable: boolean;
};

/** The fiscal side of one order, for staff. */
export type OrderReceipts = {
  receipts: AttemptReceipt[];
  /** Why no receipt lines can be made; empty when they can. */
  problems: FiscalProblem[];
  /** Lines whose units carry a marking code of their own, and the codes that were scanned so far. */
  marked: MarkedLine[];
  /** The merchant demands receipts, so with problems the order cannot be paid online. */
  required: boolean;
};

export async function receiptsOfOrder(
  container: MedusaContainer,
  order_id: string,
): Promise<OrderReceipts> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const [story, lines, marked, { settings }] = await Promise.all([
    ledger.story(order_id),
    fiscalLinesOfOrder(container, { id: order_id }),
    markedLinesOfOrder(container, order_id),
    container.resolve<FiscalService>(FISCAL_MODULE).facts(),
  ]);
  const asked = new Set(
    (story?.settlement ?? [])
      .filter(({ kind, done_at }) => kind === "fiscalize" && !done_at)
      .map(({ attempt_id }) => attempt_id),
  );
  return {
    receipts: (story?.attempts ?? []).flatMap((attempt) =>
      receiptsOfAttempt(attempt, asked.has(attempt.id)),
    ),
    problems: "problems" in lines ? lines.problems : [],
    marked,
    required: settings.require_codes,
  };
}

/** @param isAsked the provider is being asked for the receipt of the sale */
export function receiptsOfAttempt(attempt: Attempt, isAsked: boolean): AttemptReceipt[] {
  const protocol = protocolOf(attempt.provider);
  const isOwn = protocol?.ownReceipts !== undefined;
  return (["perform", "cancel"] as const).flatMap((type): AttemptReceipt[] => {
    const receipt = fiscalReceipt(attempt.fiscal[type], protocol?.receiptHosts);
    const known = {
      attempt_id: attempt.id,
      provider: attempt.provider,
      type,
      attachable: isOwn && whyNotAttachable(attempt, type) === null,
    };
    if (receipt) {
      return [{ ...receipt, ...known }];
    }
    const nothing = { ...known, url: null, issued_at: null, why: null, told: null };
    if (type === "cancel") {
      return [];
    }
    if (isAsked && !isOwn) {
      return [{ ...nothing, status: "pending" }];
    }
    // A payment from before the shop made its receipts itself, or one nobody asked a receipt for.
    return known.attachable && attempt.state === "performed" && !attempt.refund_due
      ? [{ ...nothing, status: "owed" }]
      : [];
  });
}
