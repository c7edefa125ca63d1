import { prescriptionsOf } from "../../../../prescription/prescriptions-of";
import { readPlaces } from "../../../../reservation/pick-up-points";
import { isAllThere, packsThere, readStockAt } from "../../../../reservation/stock-at";
import type { PickUpPointsAnswer } from "../../../../reservation/wire";
import { answering } from "../../../answer-prescription";
import { localeOfRequest } from "../../../request-locale";
import { customerOf } from "../own";
import { salesChannelsOf } from "../sales-channels";
import type { PointsQuery } from "../validators";

/** Where packs can be picked up, and whether those of a prescription are there. */
export const GET = answering<unknown, PickUpPointsAnswer>(async (req, res) => {
  const { prescription_id } = req.validatedQuery as PointsQuery;
  const places = await readPlaces(req.scope, {
    sales_channels: salesChannelsOf(req),
    locale: localeOfRequest(req, "uz"),
  });
  const wanted = prescription_id
    ? await prescriptionsOf(req.scope).reservations.wanted(prescription_id, customerOf(req))
    : null;
  const stock = await readStockAt(req.scope, wanted?.map(({ variant_id }) => variant_id) ?? [], [
    ...new Set(places.map(({ stock_location_id }) => stock_location_id)),
  ]);
  res.json({
    points: places.map(
      ({ location_id, shipping_option_id, name, address, phone, hours, stock_location_id }) => ({
        location_id,
        shipping_option_id,
        name,
        address,
        phone,
        hours,
        in_stock: wanted && isAllThere(wanted, stock_location_id, stock),
        lines:
          wanted &&
          packsThere(wanted, stock_location_id, stock).map(({ line_id, quantity }, n) => ({
            line_id,
            quantity: wanted[n]!.quantity,
            available: quantity,
          })),
      }),
    ),
  });
});
