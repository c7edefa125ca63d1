import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../../../../../modules/payment-ledger";
import type PaymentLedgerService from "../../../../../modules/payment-ledger/service";
import { storyView, type StoryView } from "../../views";

/** The money story of one order: attempts, journal and settlement. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ story: StoryView }>,
): Promise<void> {
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const story = await ledger.story(req.params.id);
  if (!story) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${req.params.id} does not exist`);
  }
  res.json({ story: storyView(story) });
}
