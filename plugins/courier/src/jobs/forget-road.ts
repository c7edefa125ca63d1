import type { MedusaContainer } from "@medusajs/framework/types";
import { roadOf } from "../road/road-of";

/** Deletes where anybody was more than a day ago, and what answers their phones' repetitions no more. */
export default async function forgetRoad(container: MedusaContainer): Promise<void> {
  const { actions, pace, positions } = roadOf(container);
  pace.sweep(Date.now());
  await positions.forgetOld();
  await actions.forgetOld();
}

export const config = { name: "courier-forget-road", schedule: "*/15 * * * *" };
