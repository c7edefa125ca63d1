import { CourierProblem } from "../../problem/courier-problem";
import type { DeliveryRow } from "./rows";

/** Two who act at once each say which courier they saw. @throws CourierProblem already_assigned */
export function mustBeSeen(
  delivery: Pick<DeliveryRow, "courier_id">,
  from_courier_id: string | null,
): void {
  if (delivery.courier_id !== from_courier_id) {
    throw new CourierProblem("already_assigned");
  }
}

type Given = Pick<DeliveryRow, "courier_id" | "carrier" | "state">;

/** Whether a courier may be given it now. @throws CourierProblem already_assigned, illegal_jump, on_the_way_with_another */
export function mustBeGivable(
  delivery: Given,
  { from_courier_id, take_over }: { from_courier_id: string | null; take_over: boolean },
): void {
  mustBeSeen(delivery, from_courier_id);
  if (delivery.carrier !== "own") {
    throw new CourierProblem("illegal_jump", { state: delivery.state });
  }
  if (delivery.state === "on_the_way" && !take_over) {
    throw new CourierProblem("on_the_way_with_another");
  }
}

/** Who has it already needs not be given it. */
export const isWith = (
  { courier_id, state }: Pick<DeliveryRow, "courier_id" | "state">,
  wished: string,
): boolean => courier_id === wished && (state === "assigned" || state === "on_the_way");

/** What a carrier has is taken away from the carrier first. @throws CourierProblem illegal_jump */
export function mustBeOurs({ carrier, state }: Pick<DeliveryRow, "carrier" | "state">): void {
  if (carrier !== "own" && state === "assigned") {
    throw new CourierProblem("illegal_jump", { state });
  }
}
