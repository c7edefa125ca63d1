import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { courierOf } from "../courier-of";
import type { Effect, EffectOutcome } from "../modules/courier/effect-book";
import { cancelFulfillment } from "./cancel-fulfillment";
import { captureCash } from "./capture-cash";
import { markDelivered } from "./mark-delivered";
import { markShipped } from "./mark-shipped";

const TELL = {
  shipment: markShipped,
  delivered: markDelivered,
  capture: captureCash,
  cancel_fulfillment: cancelFulfillment,
} satisfies Record<Effect["kind"], (container: MedusaContainer, effect: Effect) => Promise<void>>;

let running: Promise<void> | null = null;
let wokenAgain = false;

/**
 * Tells Medusa everything it has to be told. Calls while it runs are folded into one more round, so an event and the job
 * may both call it freely.
 */
export async function carryOutDue(container: MedusaContainer): Promise<void> {
  if (running) {
    wokenAgain = true;
    return running;
  }
  running = drain(container);
  return running;
}

async function drain(container: MedusaContainer): Promise<void> {
  try {
    do {
      wokenAgain = false;
      while ((await carryOutOne(container)) !== "empty");
    } while (wokenAgain);
  } finally {
    // In the same breath as the last look at wokenAgain: a call in between would wake nobody.
    running = null;
  }
}

/** Carries out the oldest due effect; a failure is kept in the outbox and tried again later. */
export async function carryOutOne(container: MedusaContainer): Promise<EffectOutcome> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  return courierOf(container).effects.carryOutNext(async (effect) => {
    try {
      await TELL[effect.kind](container, effect);
    } catch (error) {
      logger.error(
        `courier: ${effect.kind} of delivery ${effect.delivery_id} failed, try ${effect.tries + 1}: ${(error as Error).message}`,
      );
      throw error;
    }
  });
}
