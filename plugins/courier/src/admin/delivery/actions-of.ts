import type { AdminDelivery } from "../../api/wire";
import { isEnded, stateAfter, type DeliveryAction } from "../../delivery/transitions";

export const OPERATOR_ACTIONS = [
  "assign",
  "unassign",
  "unlock",
  "retry",
  "reschedule",
  "carrier",
  "return",
  "cancel",
  "cash-arrived",
  "attend",
] as const;

/** What an operator can do with one delivery. */
export type OperatorAction = (typeof OPERATOR_ACTIONS)[number];

/** What a carrier has is taken away from the carrier first. */
const OURS_ONLY: readonly OperatorAction[] = ["assign", "unassign", "cancel"];
const MOVES: readonly DeliveryAction[] = ["assign", "unassign", "retry", "return", "cancel"];

/** What an operator may do now, in the order of the buttons; the backend has the last word. */
export function actionsOf(
  delivery: Pick<AdminDelivery, "state" | "unlocked" | "carrier" | "attention">,
): OperatorAction[] {
  const { state, unlocked, carrier, attention } = delivery;
  return OPERATOR_ACTIONS.filter((action) => {
    if (carrier !== "own" && OURS_ONLY.includes(action)) {
      return false;
    }
    const move = MOVES.find((one) => one === action);
    if (move) {
      return stateAfter(state, move, "operator") !== null;
    }
    switch (action) {
      case "unlock":
        return !unlocked && carrier === "own" && (state === "assigned" || state === "on_the_way");
      case "attend":
        return attention !== null;
      case "cash-arrived":
        return attention === "cash_with_carrier";
      case "carrier":
        return state === "ready" || state === "assigned" || state === "failed";
      default:
        return !isEnded(state);
    }
  });
}
