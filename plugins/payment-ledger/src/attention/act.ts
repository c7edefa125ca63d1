import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { settleDue } from "../settlement/settle";
import { requestTransfer, type TransferWish } from "../transfers/request-transfer";
import { transferAfter } from "../transfers/transfer-after";
import type { Attempt } from "../types";
import { abilityOf } from "./ability";
import { actionsFor, isUnderWay, needsNote } from "./actions";
import type { AttentionItem } from "./item";
import { dismiss, hurry, markReturned, type StaffWish } from "./staff-decisions";

/**
 * Carries out what staff chose for an item. Whoever presses second, or twice, changes nothing more.
 *
 * @throws MedusaError NOT_ALLOWED when the item does not offer this, INVALID_DATA without a note that it needs
 */
export async function actOnItem(
  container: MedusaContainer,
  id: string,
  wish: StaffWish,
): Promise<void> {
  if (needsNote(wish.action) && !wish.note) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "note: say how you know, so that a colleague can follow",
    );
  }
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const item = await ledger.attention.item(id);
  if (!item || (isUnderWay(item) && item.kind !== "stuck")) {
    // Solved meanwhile, by a colleague or by itself, or about to be.
    return;
  }
  const attempt = item.attempt_id ? await ledger.attempt(item.attempt_id) : null;
  const offered = actionsFor(item, abilityOf(attempt));
  if (!offered.includes(wish.action)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${wish.action} is not possible here; possible: ${offered.join(", ") || "nothing"}`,
    );
  }
  if (wish.action === "resolve") {
    await ledger.reconciliation.resolve(item.row_id, wish.note ?? "", wish.requested_by);
  } else if (item.kind === "stuck" && wish.action === "retry") {
    await hurry(ledger, item, wish);
    // Failures are kept in the outbox and logged there.
    void settleDue(container).catch(() => undefined);
  } else if (attempt) {
    await actOnAttempt(container, item, attempt, wish);
  }
}

async function actOnAttempt(
  container: MedusaContainer,
  item: AttentionItem,
  attempt: Attempt,
  wish: StaffWish,
): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  switch (wish.action) {
    case "mark_returned":
      return markReturned(ledger, attempt, item, wish);
    case "dismiss":
      return dismiss(ledger, attempt, item, wish);
  }
  try {
    const asked = await transferWish(ledger, item, attempt, wish);
    await transferAfter(container, await requestTransfer(container, attempt, asked));
  } catch (error) {
    const now = await ledger.attention.item(item.id);
    if (now && !isUnderWay(now)) {
      throw error;
    }
  }
}

/** The transfer that an action asks for. */
async function transferWish(
  ledger: PaymentLedgerService,
  item: AttentionItem,
  attempt: Attempt,
  { action, note, stock, requested_by }: StaffWish,
): Promise<TransferWish> {
  const by = { note, requested_by };
  if (action === "charge" || action === "release") {
    return { ...by, kind: action, amount: attempt.amount, cause: "staff" };
  }
  const latest = action === "retry" && item.transfer && (await ledger.transfer(item.transfer.id));
  if (latest) {
    const { kind, amount, cause, stock: fate } = latest.transfer;
    return { ...by, kind, amount, cause, stock: fate };
  }
  const cause = attempt.refund_due ?? "staff";
  return attempt.state === "held"
    ? { ...by, kind: "release", amount: attempt.amount, cause }
    : { ...by, kind: "refund", amount: attempt.charged - attempt.refunded, cause, stock };
}
