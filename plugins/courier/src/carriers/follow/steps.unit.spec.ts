import { DELIVERY_STATES, type DeliveryState } from "../../api/wire";
import { stateAfter, type DeliveryAction } from "../../delivery/transitions";
import { SHIPMENT_STATES, type ShipmentState } from "../shipment-state";
import { stepsTo } from "./steps";

const TABLE: [ShipmentState, DeliveryState, DeliveryAction[]][] = [
  ["created", "assigned", []],
  ["accepted", "assigned", []],
  ["in_transit", "assigned", ["pick_up"]],
  ["in_transit", "on_the_way", []],
  ["out_for_delivery", "assigned", ["pick_up"]],
  ["delivered", "assigned", ["pick_up", "deliver"]],
  ["delivered", "on_the_way", ["deliver"]],
  ["delivered", "failed", ["assign", "pick_up", "deliver"]],
  ["delivered", "delivered", []],
  ["returned", "assigned", ["pick_up", "return"]],
  ["returned", "on_the_way", ["return"]],
  ["returned", "failed", ["return"]],
  ["failed", "assigned", ["unassign"]],
  ["failed", "on_the_way", ["fail"]],
  ["cancelled", "assigned", ["unassign"]],
  ["attention", "on_the_way", []],
  // Staff took it back meanwhile: a carrier does not take it away from them.
  ["delivered", "cancelled", []],
  ["in_transit", "ready", []],
];

it.each(TABLE)("a shipment %s, a delivery %s: %p", (shipment, delivery, steps) => {
  expect(stepsTo(shipment, delivery)).toEqual(steps);
});

const EVERY = SHIPMENT_STATES.flatMap((shipment) =>
  DELIVERY_STATES.map((delivery) => [shipment, delivery] as const),
);

it.each(EVERY)(
  "a shipment %s never asks a delivery %s for an illegal jump",
  (shipment, delivery) => {
    let state: DeliveryState | null = delivery;
    for (const step of stepsTo(shipment, delivery)) {
      state = stateAfter(state, step, "carrier");
      expect(state).not.toBeNull();
      if (state === null) {
        return;
      }
    }
    expect(stepsTo(shipment, state)).toEqual([]);
  },
);
