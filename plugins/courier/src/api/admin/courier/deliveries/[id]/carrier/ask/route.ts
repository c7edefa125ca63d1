import type { ShipmentsAnswer } from "../../../../../../wire";
import { courierOf } from "../../../../../../../courier-of";
import { askingCarriers, sendShipments } from "../../../../carriers/asking-carriers";

/** Asks the carrier now, unless it was asked a moment ago. */
export const POST = askingCarriers<unknown, ShipmentsAnswer>(async (req, res) => {
  await courierOf(req.scope).carriers.handOver.ask(req.params.id!);
  await sendShipments(req, res);
});
