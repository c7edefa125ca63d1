import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { courierOf } from "../../../../courier-of";
import { tashkentDay } from "../../../../delivery/tashkent-day";
import type { CashAnswer } from "../../../wire";

/** Money of a day, courier by courier; today when no day is named. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CashAnswer>,
): Promise<void> {
  const { day = tashkentDay(Date.now()) } = req.validatedQuery as { day?: string };
  res.json(await courierOf(req.scope).cash.day(day));
}
