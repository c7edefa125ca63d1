import type { DeliveryAction } from "./transitions";
import type { DeliveryEffect } from "../api/wire";

export type EffectKind = DeliveryEffect["kind"];

/** What Medusa has to be told after an action, in this order. */
export function effectsOf(
  action: DeliveryAction,
  { cash, captureCash }: { cash: number; captureCash: boolean },
): EffectKind[] {
  switch (action) {
    case "pick_up":
      return ["shipment"];
    case "deliver":
      return ["delivered", ...(captureCash && cash > 0 ? (["capture"] as const) : [])];
    case "cancel":
      return ["cancel_fulfillment"];
    default:
      return [];
  }
}
