import { fiscalLinesOfSum, onlinePaymentBlockedFor } from "@medusa-uz/payment-ledger";
import { fiscalDetail, type FiscalDetail } from "../../../protocol/fiscal-detail";
import type { Dependencies } from "./answer-call";
import { withinDeadline } from "./within-deadline";

/** A check must not wait for its receipt lines longer than this, ms. */
const DEADLINE_MS = 2_000;

type Sources = Pick<Dependencies, "container" | "logger">;

/**
 * Receipt lines of an order that is paid with `amount` tiyin, read outside the ledger's transaction; undefined when there
 * are none or they cannot be read in time, because a payment without lines is better than none.
 */
export async function fiscalDetailOf(
  display_id: number,
  amount: bigint,
  { container, logger }: Sources,
): Promise<FiscalDetail | undefined> {
  try {
    const lines = await withinDeadline(
      () => fiscalLinesOfSum(container, { display_id }, amount),
      DEADLINE_MS,
    );
    return (lines && fiscalDetail(lines)) ?? undefined;
  } catch (error) {
    logger.warn(`payme: order ${display_id} is checked without receipt lines: ${String(error)}`);
    return undefined;
  }
}

/**
 * The merchant demands receipts, and none can be made for this order. Costs nothing where they are not demanded.
 *
 * @throws when that cannot be said in time: Payme asks again
 */
export async function isReceiptMissing(
  account: string | undefined,
  { container }: Sources,
): Promise<boolean> {
  const display_id = Number(account);
  const isNumber = Number.isInteger(display_id) && display_id > 0 && display_id < 2 ** 31;
  return (
    isNumber &&
    (await withinDeadline(() => onlinePaymentBlockedFor(container, display_id), DEADLINE_MS)) !==
      null
  );
}
