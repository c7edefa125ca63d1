import { reserve } from "../../../../../reservation/reserve";
import { reservationViews } from "../../../../../reservation/views";
import type { ReserveAnswer, ReserveRequest } from "../../../../../reservation/wire";
import { answering } from "../../../../answer-prescription";
import { localeOfRequest } from "../../../../request-locale";
import { customerOf } from "../../own";
import { salesChannelsOf } from "../../sales-channels";

/** Makes an order of what was approved, or answers with the one that waits. */
export const POST = answering<ReserveRequest, ReserveAnswer>(async (req, res) => {
  const who = {
    prescription_id: req.params.id!,
    customer_id: customerOf(req),
    sales_channels: salesChannelsOf(req),
    locale: localeOfRequest(req, "uz"),
    cart_locale: req.locale,
  };
  const row = await reserve(req.scope, who, req.validatedBody);
  const views = await reservationViews(req.scope, [row]);
  res.json({ reservation: views.get(row.prescription_id)! });
});
