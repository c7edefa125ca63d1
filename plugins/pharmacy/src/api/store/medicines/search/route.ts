import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { find, type Found } from "../../../../finding/find";
import { localeOfRequest } from "../../../request-locale";
import type { SearchQuery } from "../validators";

/** Everything the shop sells, by words in any spelling. Only what the publishable key's sales channels hold. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse<Found>): Promise<void> {
  const query = req.validatedQuery as SearchQuery;
  res.json(
    await find(req.scope, {
      ...query,
      locale: localeOfRequest(req, "uz"),
      sales_channels: req.publishable_key_context.sales_channel_ids,
    }),
  );
}
