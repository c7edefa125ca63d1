import type { MedusaContainer } from "@medusajs/framework/types";
import type { PromisedTo } from "../modules/courier/open-deliveries";
import { knownBy } from "./places";

/** Promises as the module of places reckons them; where it knows none, nothing is promised and nothing is late. */
export function promisedBy(container: MedusaContainer): PromisedTo {
  const known = knownBy(container);
  return async (parcel) => (await known?.promisedTo?.(parcel)) ?? null;
}
