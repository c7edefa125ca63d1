import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { feeChange } from "../../carts/cart-delivery";
import { databaseOf, deliveryOf } from "../../carts/delivery-of";
import { readCart } from "../../carts/read-cart";
import { refreshDelivery } from "../../carts/refresh-delivery";

/**
 * Before a payment session is made: puts the fee for cash on delivery into the cart, or takes it out, so that the session
 * and the total have it. Does nothing in a shop without such a fee, and nothing with a tariff that has changed meanwhile.
 */
export async function countCashIn(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const delivery = deliveryOf(req.scope);
  const zones = await delivery.zones();
  const { provider_id } = (req.body ?? {}) as { provider_id?: unknown };
  if (typeof provider_id !== "string" || !zones.some(({ cod_fee }) => cod_fee > 0)) return next();

  const payment_collection_id = req.params.id!;
  const cart = await readCart(databaseOf(req.scope), { payment_collection_id });
  if (cart && !cart.completed) {
    const methods = feeChange(zones, cart, delivery.options.cashProviders.includes(provider_id));
    if (methods) await refreshDelivery(req.scope, cart.id, methods);
  }
  next();
}
