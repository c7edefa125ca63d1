import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { priceChange, priceMethods } from "../../carts/cart-delivery";
import { databaseOf, deliveryOf } from "../../carts/delivery-of";
import { promiseAnew, withoutPromise } from "../../carts/keep-promise";
import { readCart } from "../../carts/read-cart";
import { refreshDelivery, writeMethods } from "../../carts/refresh-delivery";
import { words } from "../problem";
import type { DeliveryPriceChanged } from "../wire";

/**
 * Keeps a cart from becoming an order at a price of delivery that is no longer right: the cart gets the new price, the
 * shopper sees it and decides again. An order never costs another sum than the one that was shown. The promised hours stay
 * as they were shown, too, unless they are over or the shopper is asked again.
 */
export async function refuseChangedPrice(
  req: MedusaRequest,
  res: MedusaResponse<DeliveryPriceChanged>,
  next: MedusaNextFunction,
): Promise<void> {
  const cart = await readCart(databaseOf(req.scope), { cart_id: req.params.id! });
  if (!cart || cart.completed || !cart.methods.length) return next();

  const delivery = deliveryOf(req.scope);
  const cash = cart.payment_provider
    ? delivery.options.cashProviders.includes(cart.payment_provider)
    : cart.methods.some(({ data }) => data.cod === true);
  const [zones, now] = [await delivery.zones(), Date.now()];
  const methods = priceMethods(zones, cart, cash);
  const change = priceChange(methods);
  if (!change) {
    const over = withoutPromise(methods, now);
    if (over.length) await writeMethods(req.scope, promiseAnew(zones, cart, over, now));
    return next();
  }

  await refreshDelivery(req.scope, cart.id, promiseAnew(zones, cart, methods, now));
  const code = "delivery_price_changed";
  const message = words(req, change.now === null ? "delivery_not_offered" : code);
  res.status(409).json({ type: "not_allowed", code, message, delivery: change });
}
