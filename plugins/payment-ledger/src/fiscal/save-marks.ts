import type { MedusaContainer } from "@medusajs/framework/types";
import { FISCAL_MODULE } from "../modules/fiscal";
import type FiscalService from "../modules/fiscal/service";
import type { MarksWriting } from "../modules/fiscal/stored-marks";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { settleDue } from "../settlement/settle";
import { readMarks, type MarkProblem, type MarksWish } from "./marked-line";
import { markedLinesOfOrder } from "./marked-lines-of-order";

/**
 * Keeps the marking codes that staff have scanned for an order, all or none. A receipt that waits for them is made at once.
 *
 * @returns everything that is wrong with them, and then nothing was kept
 */
export async function saveMarks(
  container: MedusaContainer,
  order_id: string,
  wish: MarksWish[],
  writing: MarksWriting,
): Promise<MarkProblem[]> {
  const read = readMarks(await markedLinesOfOrder(container, order_id), wish);
  if ("wrong" in read) {
    return read.wrong;
  }
  const fiscal = container.resolve<FiscalService>(FISCAL_MODULE);
  const taken = await fiscal.saveMarks(order_id, read.marks, writing);
  if (taken.length > 0) {
    return taken.flatMap(({ mark, display_id }) =>
      read.marks.flatMap(({ line_id, marks }) =>
        marks.includes(mark)
          ? [{ line_id, position: marks.indexOf(mark), code: "taken" as const, display_id }]
          : [],
      ),
    );
  }
  if (!writing.preview) {
    await hurryReceipts(container, order_id);
  }
  return [];
}

async function hurryReceipts(container: MedusaContainer, order_id: string): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const story = await ledger.story(order_id);
  const waiting = (story?.settlement ?? []).filter(
    ({ kind, done_at }) => kind === "fiscalize" && !done_at,
  );
  await Promise.all(waiting.map(({ id }) => ledger.attention.hurry(id)));
  if (waiting.length > 0) {
    // Failures are kept in the outbox and logged there.
    void settleDue(container).catch(() => undefined);
  }
}
