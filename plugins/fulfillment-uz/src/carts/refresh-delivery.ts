import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows";
import type { PricedMethod } from "./cart-delivery";

/**
 * Brings the delivery of a cart to the tariffs in force, and its total and payment collection with it. Medusa deletes the
 * payment sessions of a cart whose total changes, so the methods themselves remember that cash was chosen.
 */
export async function refreshDelivery(
  container: MedusaContainer,
  cart_id: string,
  methods: readonly PricedMethod[],
): Promise<void> {
  await writeMethods(
    container,
    methods.map((method) => ({ ...method, data: { ...method.data, cod: method.cod } })),
  );
  await refreshCartItemsWorkflow(container).run({ input: { cart_id } });
}

/** Writes what the methods of a cart remember, prices apart. */
export async function writeMethods(
  container: MedusaContainer,
  methods: readonly Pick<PricedMethod, "id" | "data">[],
): Promise<void> {
  await container
    .resolve(Modules.CART)
    .updateShippingMethods(methods.map(({ id, data }) => ({ id, data })));
}
