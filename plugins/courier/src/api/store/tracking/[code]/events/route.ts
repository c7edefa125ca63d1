import { placesOf } from "../../../../../places/places";
import { answering } from "../../../../../problem/answer-problem";
import { CourierProblem } from "../../../../../problem/courier-problem";
import { roadOf } from "../../../../../road/road-of";
import { parcelOfRequest } from "../../../../../tracking/parcel-of-request";
import { streamParcels } from "../../../../../tracking/stream-parcels";

/** The same live. */
export const GET = answering<unknown, unknown>(async (req, res) => {
  const { id, tracking } = await parcelOfRequest(req, res);
  const book = roadOf(req.scope).tracking;
  const look = async () => {
    const now = await book.byCode(tracking.code, placesOf(req.scope));
    if (!now) {
      throw new CourierProblem("delivery_not_found");
    }
    return { tracking: now.tracking };
  };
  await streamParcels(req, res, { ids: [id], order_id: null, look });
});
