import type { MedusaContainer } from "@medusajs/framework/types";
import { notifyOf } from "../news/notify-of";

/** Deletes what is older than it is kept. Two processes may do it at once. */
export default async function forgetOldMessages(container: MedusaContainer): Promise<void> {
  await notifyOf(container).forgetOld();
}

export const config = { name: "notify-forget-old", schedule: "43 4 * * *" };
