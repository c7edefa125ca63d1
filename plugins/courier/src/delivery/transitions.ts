import type { DeliveryState } from "../api/wire";

export type DeliveryAction =
  | "assign"
  | "unassign"
  | "pick_up"
  | "deliver"
  | "fail"
  | "retry"
  | "return"
  | "cancel"
  /** Medusa took the fulfillment back. */
  | "revoke"
  /** Staff marked the fulfillment as delivered in Medusa. */
  | "settle";

export type ActorType = "operator" | "courier" | "carrier" | "system";

/** Who did something; `id` is the user's, the courier's or the carrier's. */
export type Actor = { type: ActorType; id: string | null };

type Rule = {
  to: DeliveryState;
  from: readonly DeliveryState[];
  by: readonly ActorType[];
};

/**
 * What may become of a delivery. A parcel that is out of the house (`on_the_way`, `failed`) is never cancelled by staff:
 * it is brought, or it comes back (`return`). Assigning what is on the way already is another courier taking it over.
 */
export const TRANSITIONS: Record<DeliveryAction, Rule> = {
  assign: {
    from: ["ready", "assigned", "on_the_way", "failed"],
    to: "assigned",
    by: ["operator", "carrier", "system"],
  },
  unassign: { from: ["assigned"], to: "ready", by: ["operator", "carrier"] },
  pick_up: { from: ["assigned"], to: "on_the_way", by: ["courier", "carrier"] },
  deliver: { from: ["on_the_way"], to: "delivered", by: ["courier", "carrier"] },
  fail: { from: ["on_the_way"], to: "failed", by: ["courier", "carrier"] },
  retry: { from: ["failed"], to: "ready", by: ["operator", "carrier"] },
  return: { from: ["on_the_way", "failed"], to: "returned", by: ["operator", "carrier"] },
  cancel: { from: ["ready", "assigned"], to: "cancelled", by: ["operator"] },
  revoke: {
    from: ["ready", "assigned", "on_the_way", "failed"],
    to: "cancelled",
    by: ["system"],
  },
  settle: {
    from: ["ready", "assigned", "on_the_way", "failed"],
    to: "delivered",
    by: ["system"],
  },
};

const ENDS: readonly DeliveryState[] = ["delivered", "returned", "cancelled"];

/** Nothing follows. */
export const isEnded = (state: DeliveryState): boolean => ENDS.includes(state);

/** The state that follows, or null when this actor may not do that now. */
export function stateAfter(
  state: DeliveryState,
  action: DeliveryAction,
  by: ActorType,
): DeliveryState | null {
  const rule = TRANSITIONS[action];
  return rule.from.includes(state) && rule.by.includes(by) ? rule.to : null;
}
