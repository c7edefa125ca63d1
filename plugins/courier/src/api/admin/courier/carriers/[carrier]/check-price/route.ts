import type { CheckPriceAnswer, CheckPriceBody } from "../../../../../wire";
import { courierOf } from "../../../../../../courier-of";
import { placesOf } from "../../../../../../places/places";
import { askingCarriers } from "../../asking-carriers";

/** What a carrier would take for a delivery; nothing is ordered. */
export const POST = askingCarriers<CheckPriceBody, CheckPriceAnswer>(async (req, res) => {
  const { handOver } = courierOf(req.scope).carriers;
  const { delivery_id } = req.validatedBody;
  res.json(await handOver.checkPrice(req.params.carrier!, delivery_id, placesOf(req.scope)));
});
