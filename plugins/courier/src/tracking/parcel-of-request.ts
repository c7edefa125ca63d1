import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Tracking } from "../api/wire";
import { readTrackingCode } from "../delivery/tracking-code";
import { placesOf } from "../places/places";
import { CourierProblem } from "../problem/courier-problem";
import { roadOf } from "../road/road-of";

/**
 * The parcel of the path's code. Codes that do not exist are counted by address; too many close this to the address for a
 * while, codes that exist included.
 *
 * @throws CourierProblem delivery_not_found, too_often
 */
export async function parcelOfRequest(
  req: MedusaRequest<unknown>,
  res: MedusaResponse,
): Promise<{ id: string; tracking: Tracking }> {
  const { guesses, tracking } = roadOf(req.scope);
  const wait = await guesses.waitOf(req.ip);
  if (wait > 0) {
    res.setHeader("Retry-After", String(wait));
    throw new CourierProblem("too_often", { retry_after: wait });
  }
  const code = readTrackingCode(req.params.code!);
  const parcel = code && (await tracking.byCode(code, placesOf(req.scope)));
  if (!parcel) {
    await guesses.miss(req.ip);
    throw new CourierProblem("delivery_not_found");
  }
  return parcel;
}
