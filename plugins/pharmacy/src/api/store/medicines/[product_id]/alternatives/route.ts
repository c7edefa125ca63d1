import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { readAlternatives, type AlternativeView } from "../../../../../medicine/read-alternatives";
import { localeOfRequest } from "../../../../request-locale";

export type AlternativesResponse = { alternatives: AlternativeView[] };

/** Medicines of the same substances, strength and form: in stock first, then the cheaper; never itself. */
export async function GET(
  req: MedusaStoreRequest,
  res: MedusaResponse<AlternativesResponse>,
): Promise<void> {
  res.json({
    alternatives: await readAlternatives(req.scope, req.params.product_id, {
      locale: localeOfRequest(req, "uz"),
      sales_channels: req.publishable_key_context.sales_channel_ids,
    }),
  });
}
