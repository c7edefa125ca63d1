import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
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
 * Erases who an order was for and where it went, once it is cancelled or has not changed for `orderContactDays`: until
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
    await module.updateOrders({ id: orders.map(({ id }) => id) }, { email: null } as object);
  }
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
  if (unfinished.length > 0) {
    await module.deleteCarts(unfinished.map(({ id }) => id));
  }
  for (const cart of carts.filter(({ completed_at }) => completed_at)) {
    const ids = [cart.shipping_address?.id, cart.billing_address?.id].filter(Boolean);
    for (const id of new Set(ids)) {
      await module.updateAddresses([{ id, ...NOBODY } as object as { id: string }]);
    }
    await module.updateCarts(cart.id, { email: null } as object);
  }
}
