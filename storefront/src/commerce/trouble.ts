import { BackendUnavailable, StoreRefusal } from "./store-api";

/** Why a page could not be shown. */
export type Trouble = "down" | "fail" | "busy" | "forbidden";
export const troubleStatus: Record<Trouble, number> = {
  down: 503,
  fail: 500,
  busy: 429,
  forbidden: 403,
};

/** What to tell the shopper about an error, logging what is ours to mend. */
export function troubleOf(error: unknown, where: string): Trouble {
  if (error instanceof BackendUnavailable) return "down";
  if (error instanceof StoreRefusal && error.status === 429) return "busy";
  console.error(`page ${where}:`, error);
  return "fail";
}
