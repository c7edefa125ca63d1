import type { MedusaContainer } from "@medusajs/framework/types";
import { refreshSearch } from "../finding/refresh";

/** What sells well changes, and packs grow too old to be sold, without an event. */
export default async function refresh(container: MedusaContainer): Promise<void> {
  await refreshSearch(container);
}

export const config = { name: "pharmacy-refresh-search", schedule: "17 22 * * *" };
