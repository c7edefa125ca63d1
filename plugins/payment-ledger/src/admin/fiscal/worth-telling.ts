import type { StoryView } from "../ledger-api";
import type { FiscalProblem, OrderReceipts } from "./fiscal-api";

/**
 * Problems that staff can still do something about: while the order waits for money. A shop that has entered no codes at
 * all issues its receipts elsewhere, and is reminded only when it demands them here.
 */
export function worthTelling(
  { problems, required }: Pick<OrderReceipts, "problems" | "required">,
  status: StoryView["status"],
): FiscalProblem[] {
  const waits = status === "awaiting" || status === "processing";
  return waits ? problems.filter(({ code }) => required || code !== "no_shop_codes") : [];
}
