import type { CarrierBody, DeliveryAnswer } from "../../../../../wire";
import { courierOf } from "../../../../../../courier-of";
import { placesOf } from "../../../../../../places/places";
import { operatorOf, sendAnswer } from "../../../acting";
import { askingCarriers } from "../../../carriers/asking-carriers";

/** Gives the delivery to a carrier, attaches a barcode, or takes it back to the shop's own couriers. */
export const POST = askingCarriers<CarrierBody, DeliveryAnswer>(async (req, res) => {
  const { carrier, barcode, from_courier_id } = req.validatedBody;
  await courierOf(req.scope).carriers.handOver.give({
    id: req.params.id!,
    carrier,
    barcode,
    from_courier_id,
    actor: operatorOf(req),
    places: placesOf(req.scope),
  });
  await sendAnswer(req, res);
});
