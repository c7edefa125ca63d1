import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiptsOfOrder, type OrderReceipts } from "../../../../../fiscal/receipts-of-order";

/** The fiscal side of one order: its receipts, and what is in the way of making one. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ fiscal: OrderReceipts }>,
): Promise<void> {
  res.json({ fiscal: await receiptsOfOrder(req.scope, req.params.id) });
}
