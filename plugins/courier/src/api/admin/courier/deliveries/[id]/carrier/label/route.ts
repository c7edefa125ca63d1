import type { CarrierLabelAnswer } from "../../../../../../wire";
import { courierOf } from "../../../../../../../courier-of";
import { askingCarriers } from "../../../../carriers/asking-carriers";

/** Where the carrier's own label can be downloaded. */
export const GET = askingCarriers<unknown, CarrierLabelAnswer>(async (req, res) => {
  res.json({ url: await courierOf(req.scope).carriers.handOver.label(req.params.id!) });
});
