import type { MedusaResponse } from "@medusajs/framework/http";
import { answering } from "../../../../problem/answer-problem";
import { parcelOfRequest } from "../../../../tracking/parcel-of-request";
import type { TrackingAnswer } from "../../../wire";

/** Where a parcel is and when it comes, for whoever has its code. */
export const GET = answering<unknown, TrackingAnswer>(async (req, res) => {
  res.setHeader("Cache-Control", "no-store");
  const { tracking } = await parcelOfRequest(req, res as MedusaResponse);
  res.json({ tracking });
});
