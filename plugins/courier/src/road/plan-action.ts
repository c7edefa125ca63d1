import type { CourierActionBody, DeliveryState } from "../api/wire";
import type { DeliveryAction } from "../delivery/transitions";

type Step = Extract<DeliveryAction, "pick_up" | "deliver" | "fail">;
type Type = CourierActionBody["type"];

const LAST: Record<Type, Step> = { picked_up: "pick_up", delivered: "deliver", failed: "fail" };

/** Where an action leads, and the states in which it has happened already. */
const DONE_IN: Record<Type, readonly DeliveryState[]> = {
  picked_up: ["on_the_way", "delivered", "failed", "returned"],
  delivered: ["delivered"],
  failed: ["failed"],
};

/**
 * The steps an action of the courier's phone means now. A phone without a connection sends late, twice and in any order:
 * who delivered has picked up, and what has happened needs nothing more.
 *
 * @returns null when it cannot be
 */
export function planAction(state: DeliveryState, type: Type): Step[] | null {
  if (DONE_IN[type].includes(state)) {
    return [];
  }
  switch (state) {
    case "assigned":
      return type === "picked_up" ? ["pick_up"] : ["pick_up", LAST[type]];
    case "on_the_way":
      return [LAST[type]];
    default:
      return null;
  }
}

/** A phone's word counts for so long; a clock set back makes nothing earlier than that. */
const BELIEVED_MS = 12 * 3_600_000;

/**
 * When it happened, ms: as the phone says, but neither before the courier had it, nor after now, nor more than twelve hours
 * before it was heard of.
 *
 * @param since ms
 */
export function happenedAt(phone: number, since: number, now: number): number {
  return Math.min(Math.max(phone, since, now - BELIEVED_MS), now);
}
