import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { PROFILE_RULES } from "../compliance/profiles";
import { PRESCRIPTION_RESERVATION_CANCELED } from "../modules/prescription/events";
import type { ReservationRow } from "../modules/prescription/reservation-rows";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { finish } from "./finish";
import { orderOfCart } from "./make-order";

/**
 * Brings orders to what became of their packs: what was revoked, expired, given back or held too long is cancelled, so that its
 * stock is free; an order nobody finished making is finished or given up. What a cart was lent follows it into its order, and an
 * order that was cancelled gives its packs back. Harmless to repeat, and done by one process each.
 */
export async function closeReservations(container: MedusaContainer): Promise<void> {
  const { allocations, reservations, reservationDuty } = prescriptionsOf(container);
  for (const { cart_id, order_id } of await allocations.followable()) {
    await allocations.follow(cart_id, order_id);
  }
  for (const order_id of await allocations.ofCanceledOrders()) {
    await allocations.release(order_id, { role: "system", id: null }, "order_canceled");
  }
  for (const id of await unsellable(container)) {
    await reservations.withdraw(id);
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

/** Reservations of what has come under strict accounting since, or of a shop that sells nothing on prescription any more. */
async function unsellable(container: MedusaContainer): Promise<string[]> {
  const { profile } = prescriptionsOf(container).options;
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(
    `select distinct r.id from prescription_reservation r
     join prescription_allocation a on a.holder_id = r.order_id and a.state = 'reserved'
     join prescription_line l on l.id = a.line_id
     join product_variant v on v.id = l.approved_variant_id
     left join medicine m on m.product_id = v.product_id and m.deleted_at is null
     where r.status = 'waiting' and (m.rx_class = 'strict' or :is_over)`,
    { is_over: PROFILE_RULES[profile].sold === "never" },
  );
  return rows.map(({ id }) => id);
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
  const sealed = await finish(container, reservation, order_id);
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
