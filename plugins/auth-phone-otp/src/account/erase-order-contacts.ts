import type { CartDTO, MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { phoneAuthOf } from "./dependencies";

/** Region and city stay, for the shop's figures. */
const NOBODY = {
  first_name: null,
  last_name: null,
  company: null,
  phone: null,
  address_1: null,
  address_2: null,
  postal_code: null,
  metadata: null,
};

const DAY_MS = 86_400_000;

/**
 * Erases who an order was for and where it went, the deliveries' copies too, once it is cancelled or has not changed for `orderContactDays`: until
 * then it may have to be delivered, returned or complained about. Unfinished carts go altogether.
 *
 * @returns whether no order of the customer has contact details any more
 */
export async function eraseOrderContacts(
  scope: MedusaContainer,
  customer_id: string,
): Promise<boolean> {
  await eraseCarts(scope, customer_id);
  const orders = await scope.resolve(Modules.ORDER).listOrders(
    { customer_id },
    {
      select: ["id", "status", "updated_at", "email"],
      relations: ["shipping_address", "billing_address"],
    },
  );
  const { clock, options } = phoneAuthOf(scope);
  const oldest = clock() - options.orderContactDays * DAY_MS;
  const over = orders.filter(
    ({ status, updated_at }) => status === "canceled" || new Date(updated_at).getTime() <= oldest,
  );
  await eraseContacts(scope, over);
  return over.length === orders.length;
}

async function eraseContacts(scope: MedusaContainer, orders: OrderDTO[]): Promise<void> {
  const module = scope.resolve(Modules.ORDER);
  const addresses = orders.flatMap(({ shipping_address, billing_address }) =>
    [shipping_address, billing_address].flatMap((address) => (address ? [address.id] : [])),
  );
  for (const id of new Set(addresses)) {
    await module.updateOrderAddresses([{ id, ...NOBODY } as object as { id: string }]);
  }
  if (orders.length > 0) {
    const ids = orders.map(({ id }) => id);
    await eraseCopies(scope, ids);
    await module.updateOrders({ id: ids }, { email: null } as object);
  }
}

/**
 * Fulfillments have copies of the address, which no method of Medusa's module reaches, and so have the carts that the
 * orders were: a guest's cart stays the guest's when the order joins the account.
 */
async function eraseCopies(scope: MedusaContainer, orders: string[]): Promise<void> {
  const knex = scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const deliveries = knex("fulfillment as f")
    .join("order_fulfillment as o", "o.fulfillment_id", "f.id")
    .whereIn("o.order_id", orders)
    .select("f.delivery_address_id");
  await knex("fulfillment_address").whereIn("id", deliveries).update(NOBODY);
  const carts = knex("order_cart").whereIn("order_id", orders).select("cart_id");
  for (const address of ["shipping_address_id", "billing_address_id"]) {
    const ids = knex("cart").whereIn("id", carts).select(address);
    await knex("cart_address").whereIn("id", ids).update(NOBODY);
  }
  await knex("cart").whereIn("id", carts).update({ email: null });
}

async function eraseCarts(scope: MedusaContainer, customer_id: string): Promise<void> {
  const module = scope.resolve(Modules.CART);
  const carts = await module.listCarts(
    { customer_id },
    {
      select: ["id", "completed_at"],
      relations: ["shipping_address", "billing_address"],
    },
  );
  const unfinished = carts.filter(({ completed_at }) => !completed_at);
  const addresses = unfinished.flatMap(addressesOf);
  if (addresses.length > 0) {
    await module.deleteAddresses([...new Set(addresses)]);
  }
  if (unfinished.length > 0) {
    await module.deleteCarts(unfinished.map(({ id }) => id));
  }
  for (const cart of carts.filter(({ completed_at }) => completed_at)) {
    for (const id of new Set(addressesOf(cart))) {
      await module.updateAddresses([{ id, ...NOBODY } as object as { id: string }]);
    }
    await module.updateCarts(cart.id, { email: null } as object);
  }
}

function addressesOf({ shipping_address, billing_address }: CartDTO): string[] {
  return [shipping_address, billing_address].flatMap((address) => (address ? [address.id] : []));
}
