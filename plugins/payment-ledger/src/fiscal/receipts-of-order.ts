import type { MedusaContainer } from "@medusajs/framework/types";
import { FISCAL_MODULE } from "../modules/fiscal";
import type FiscalService from "../modules/fiscal/service";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { protocolOf } from "../protocols/registry";
import type { Attempt } from "../types";
import { fiscalLinesOfOrder } from "./fiscal-lines-of-order";
import type { FiscalProblem } from "./fiscal-problem";
import { fiscalReceipt, type FiscalReceipt } from "./receipt";

/** A receipt of an attempt, of its payment or of what went back. */
export type AttemptReceipt = Omit<FiscalReceipt, "status"> & {
  attempt_id: string;
  provider: string;
  type: "perform" | "cancel";
  /** `pending`: the provider is being asked for it. */
  status: FiscalReceipt["status"] | "pending";
};

/** The fiscal side of one order, for staff. */
export type OrderReceipts = {
  receipts: AttemptReceipt[];
  /** Why no receipt lines can be made; empty when they can. */
  problems: FiscalProblem[];
  /** The merchant demands receipts, so with problems the order cannot be paid online. */
  required: boolean;
};

export async function receiptsOfOrder(
  container: MedusaContainer,
  order_id: string,
): Promise<OrderReceipts> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const [story, lines, { settings }] = await Promise.all([
    ledger.story(order_id),
    fiscalLinesOfOrder(container, { id: order_id }),
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
    required: settings.require_codes,
  };
}

function receiptsOfAttempt(attempt: Attempt, isAsked: boolean): AttemptReceipt[] {
  const hosts = protocolOf(attempt.provider)?.receiptHosts;
  return (["perform", "cancel"] as const).flatMap((type): AttemptReceipt[] => {
    const receipt = fiscalReceipt(attempt.fiscal[type], hosts);
    const known = { attempt_id: attempt.id, provider: attempt.provider, type };
    if (receipt) {
      return [{ ...receipt, ...known }];
    }
    return type === "perform" && isAsked
      ? [{ ...known, status: "pending", url: null, issued_at: null, why: null }]
      : [];
  });
}
