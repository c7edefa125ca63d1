import type { MedusaContainer } from "@medusajs/framework/types";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { NINE_DIGITS } from "../modules/phone-auth/guest-order-index";
import type { Phone } from "../phone/uzbek-mobile";

const GUEST_ORDERS = `select o.id from "order" o
  join order_address a on a.id in (o.shipping_address_id, o.billing_address_id)
  left join customer c on c.id = o.customer_id
  where ${NINE_DIGITS.replace("phone", "a.phone")} = ?
    and a.deleted_at is null and o.deleted_at is null
    and (o.customer_id is null or (c.has_account = false and c.deleted_at is null))`;

/**
 * Gives orders that were placed without an account, with this verified number as contact, to its account. Orders of
 * other accounts stay where they are. Done again it changes nothing.
 *
 * @returns how many were given over
 */
export async function joinGuestOrders(
  scope: MedusaContainer,
  customer_id: string,
  phone: Phone,
): Promise<number> {
  const knex = scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(GUEST_ORDERS, [phone.slice(-9)]);
  const ids = [...new Set(rows.map(({ id }) => id))];
  if (ids.length > 0) {
    await scope.resolve(Modules.ORDER).updateOrders({ id: ids }, { customer_id });
  }
  return ids.length;
}
