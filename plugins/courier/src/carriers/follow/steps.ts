import type { DeliveryState } from "../../api/wire";
import type { DeliveryAction } from "../../delivery/transitions";
import type { ShipmentState } from "../shipment-state";

type Aim = "on_the_way" | "delivered" | "returned" | "given_up";

const AIMS: Partial<Record<ShipmentState, Aim>> = {
  in_transit: "on_the_way",
  out_for_delivery: "on_the_way",
  delivered: "delivered",
  returned: "returned",
  failed: "given_up",
  cancelled: "given_up",
  not_made: "given_up",
};

const STEPS: Record<Aim, Partial<Record<DeliveryState, DeliveryAction[]>>> = {
  on_the_way: { assigned: ["pick_up"] },
  delivered: {
    assigned: ["pick_up", "deliver"],
    on_the_way: ["deliver"],
    failed: ["assign", "pick_up", "deliver"],
  },
  returned: { assigned: ["pick_up", "return"], on_the_way: ["return"], failed: ["return"] },
  // It never left, so another carrier may have it; what was on its way has failed.
  given_up: { assigned: ["unassign"], on_the_way: ["fail"] },
};

/** What has to be done with a delivery so that it agrees with what its carrier says; nothing where they agree. */
export function stepsTo(shipment: ShipmentState, delivery: DeliveryState): DeliveryAction[] {
  const aim = AIMS[shipment];
  return aim === undefined ? [] : (STEPS[aim][delivery] ?? []);
}
