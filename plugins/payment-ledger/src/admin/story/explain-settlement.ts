import type { SettlementView } from "../ledger-api";
import type { BadgeColor } from "./explain-attempt";

export type SettlementState = "done" | "waiting" | "failing";

export const SETTLEMENT_COLORS: Record<SettlementState, BadgeColor> = {
  done: "green",
  waiting: "blue",
  failing: "red",
};

/** A line that has failed is tried again until it is done. */
export function settlementState({
  done_at,
  last_error,
}: Pick<SettlementView, "done_at" | "last_error">): SettlementState {
  if (done_at) {
    return "done";
  }
  return last_error ? "failing" : "waiting";
}
