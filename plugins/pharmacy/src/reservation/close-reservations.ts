import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { PRESCRIPTION_RESERVATION_CANCELED } from "../modules/prescription/events";
import type { ReservationRow } from "../modules/prescription/reservation-rows";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { orderOfCart } from "./make-order";

/**
 * Brings orders to what became of their packs: what was revoked, expired, given back or held too long is cancelled, so that its
 * stock is free; an order nobody finished making is finished or given up. What a cart was lent follows it into its order, and an
 * order that was cancelled gives its packs back. Harmless to repeat, and done by one process each.
 */
export async function closeReservations(container: MedusaContainer): Promise<void> {
  const { allocations, reservationDuty } = prescriptionsOf(container);
  for (const { cart_id, order_id } of await allocations.followable()) {
    await allocations.follow(cart_id, order_id);
  }
  for (const order_id of await allocations.ofCanceledOrders()) {
    await allocations.release(order_id, { role: "system", id: null }, "order_canceled");
  }
  await reservationDuty.settle();
  for (const reservation of await reservationDuty.claim()) {
    try {
      await goOn(container, reservation);
    } catch (error) {
      container
        .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
        .error(
          `prescriptions: the order of reservation ${reservation.id} is still to be cancelled: ${(error as Error).message}`,
        );
    }
  }
}

async function goOn(container: MedusaContainer, reservation: ReservationRow): Promise<void> {
  const { reservations } = prescriptionsOf(container);
  if (reservation.status === "closing") {
    return close(container, reservation);
  }
  const order_id = reservation.cart_id ? await orderOfCart(container, reservation.cart_id) : null;
  if (!order_id) {
    return reservations.abandon(reservation.id);
  }
  const sealed = await reservations.seal(reservation.id, order_id);
  if (sealed.status === "closing") {
    await close(container, sealed);
  }
}

async function close(container: MedusaContainer, reservation: ReservationRow): Promise<void> {
  const { id, customer_id, order_id, reason } = reservation;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["status"],
    filters: { id: order_id! },
  });
  const order = data[0] as { status: string } | undefined;
  if (order && order.status !== "canceled") {
    await cancelOrderWorkflow(container).run({ input: { order_id: order_id! } });
  }
  await container.resolve(Modules.EVENT_BUS).emit({
    name: PRESCRIPTION_RESERVATION_CANCELED,
    data: { id: reservation.prescription_id, customer_id, order_id, reason },
  });
  await prescriptionsOf(container).reservationDuty.closed(id);
}
