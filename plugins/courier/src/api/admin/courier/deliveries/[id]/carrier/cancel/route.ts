import type { CarrierCancelBody, DeliveryAnswer } from "../../../../../../wire";
import { courierOf } from "../../../../../../../courier-of";
import { sendAnswer } from "../../../../acting";
import { askingCarriers } from "../../../../carriers/asking-carriers";

/** The carrier is to give the parcel up; the delivery is free for another then. */
export const POST = askingCarriers<CarrierCancelBody, DeliveryAnswer>(async (req, res) => {
  const { pay = false } = req.validatedBody;
  await courierOf(req.scope).carriers.handOver.cancel(req.params.id!, pay);
  await sendAnswer(req, res);
});
