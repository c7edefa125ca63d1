import { fiscalLinesOfSum, withinDeadline } from "@medusa-uz/payment-ledger";
import { fiscalDetail, type FiscalDetail } from "../protocol/fiscal-detail";
import type { Dependencies } from "./answer-call";

/** A check must not wait for its receipt lines longer than this, ms. */
const DEADLINE_MS = 2_000;

/**
 * Receipt lines of an order that is paid with `amount` tiyin, read outside the ledger's transaction; undefined when there
 * are none or they cannot be read in time, because a payment without lines is better than none.
 */
export async function fiscalDetailOf(
  display_id: number,
  amount: bigint,
  { container, logger }: Dependencies,
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
