import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  completeOrderWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows";
import { PRESCRIPTION_HAND_OVER_STUCK } from "../../modules/prescription/events";
import { withinDeadline } from "../../gateway/within-deadline";
import type { HandOverRow } from "../../modules/prescription/hand-over-book";
import { prescriptionsOf } from "../../prescription/prescriptions-of";
import { readDispensed } from "../dispensed";
import { readOrderFacts, type OrderFacts } from "../order-facts";
import { takenItems } from "../taken-items";
import { fulfilOrder } from "./fulfil-order";
import { bookLost, captureAtCounter, captureHold, dueOf, giveBack } from "./take-money";
import { trimOrder } from "./trim-order";

/** So many tries are no accident. */
const STUCK = 10;

/**
 * Makes Medusa follow what was handed over: what was not taken falls out of the order, the money is captured, the order is
 * fulfilled, delivered and completed, and the platform of electronic prescriptions is told. Every step looks first whether an earlier try
 * has done it, so that any number of tries has one effect; two at once do not happen.
 *
 * @returns whether the order has followed; otherwise another process is at it, or the job tries again
 */
export async function followHandOver(
  container: MedusaContainer,
  order_id: string,
): Promise<boolean> {
  const { handOvers } = prescriptionsOf(container);
  const row = await handOvers.take(order_id);
  if (!row) {
    return (await handOvers.find(order_id))?.state === "done";
  }
  try {
    // Money and stock do not wait for the platform, and what staff do with the order later is not undone while it is down.
    if (!row.settled_at) {
      const { total } = await settle(container, row);
      await handOvers.settled(row, total);
    }
    await tellPlatform(container, row);
    await handOvers.finish(order_id);
    return true;
  } catch (error) {
    await leave(container, row, error as Error);
    return false;
  }
}

/** Says so, the less often the longer it lasts; at the tenth time somebody has to look. */
async function leave(
  container: MedusaContainer,
  row: HandOverRow,
  { message }: Error,
): Promise<void> {
  const { order_id, tries } = row;
  await prescriptionsOf(container).handOvers.leave(row, message);
  if (tries <= STUCK || tries % 60 === 0) {
    container
      .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
      .warn(`prescriptions: order ${order_id} has not followed its hand-over yet: ${message}`);
  }
  if (tries === STUCK) {
    const news = { name: PRESCRIPTION_HAND_OVER_STUCK, data: { order_id } };
    await container.resolve(Modules.EVENT_BUS).emit(news);
  }
}

async function tellPlatform(container: MedusaContainer, row: HandOverRow): Promise<void> {
  const { handOvers, options } = prescriptionsOf(container);
  const platform = withinDeadline(options.ePrescriptions);
  for (const { line_id, series, expires_on, quantity } of row.packs) {
    const line = row.e_rx_lines.find((one) => one.line_id === line_id);
    if (line) {
      await handOvers.renew(row);
      await platform.dispense(line, series, expires_on, quantity);
    }
  }
}

async function settle(container: MedusaContainer, row: HandOverRow): Promise<OrderFacts> {
  const by = row.by_user;
  const read = async () => {
    await prescriptionsOf(container).handOvers.renew(row);
    const order = await readOrderFacts(container, row.order_id);
    if (!order || order.status === "canceled") {
      throw new Error("the order is cancelled or gone");
    }
    return order;
  };
  let order = await read();
  if ((await bookLost(container, order)) > 0) {
    order = await read();
  }
  const hold = row.payment === "hold";
  const taken = takenItems(order.items, await readDispensed(container, row.order_id));
  if (await trimOrder(container, order, taken, { by, hold })) {
    order = await read();
  }
  if (row.at_counter && dueOf(order) > 0) {
    await (hold
      ? captureHold(container, order, { total: dueOf(order), by })
      : captureAtCounter(container, order));
    order = await read();
  }
  if (dueOf(order) < 0) {
    await giveBack(container, order, by);
  }
  if (!row.at_counter) {
    return read();
  }
  const fulfillment_id = await fulfilOrder(container, row, order);
  order = await read();
  const fulfillment = order.fulfillments.find(({ id }) => id === fulfillment_id);
  if (fulfillment && !fulfillment.delivered_at) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: order.id, fulfillmentId: fulfillment.id },
    });
  }
  if (order.status !== "completed") {
    await completeOrderWorkflow(container).run({ input: { orderIds: [order.id] } });
  }
  return read();
}
