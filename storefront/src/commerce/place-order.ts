import type { HttpTypes } from "@medusajs/types";
import type { Locale } from "../i18n/locale";
import { findCart, problemOf, type CartProblem } from "./cart";
import { CASH } from "./checkout";
import { deliveryChangeOf, type DeliveryChange } from "./delivery-change";
import { retryCustomerRace } from "./customer-race";
import { seenDelivery, type DeliveryChoice, type ParcelChoice } from "./delivery-form";
import { withLiveLines, type LiveCart } from "./live-lines";
import { callStore, StoreRefusal } from "./store-api";
import { splitCart } from "../prescription/wishes";

export type Placing =
  | { orderId: string; problem?: undefined }
  | { orderId?: undefined; problem: CartProblem | "empty" | "price" | "payment" }
  | { orderId?: undefined; problem: "delivery"; change: DeliveryChange };

const underWay = new Map<string, Promise<Placing>>();

/**
 * Turns the cart into an order, once: a second press while the first is under way gets the first one's answer, and a
 * cart that is an order already gives that order.
 */
export function placeOrder(
  cartId: string,
  locale: Locale,
  choice: DeliveryChoice,
): Promise<Placing> {
  const running = underWay.get(cartId);
  if (running) return running;
  const placing = place(cartId, locale, choice).finally(() => underWay.delete(cartId));
  underWay.set(cartId, placing);
  return placing;
}

async function place(cartId: string, locale: Locale, choice: DeliveryChoice): Promise<Placing> {
  try {
    const known = await findCart(cartId, locale);
    if (!known) return { problem: "gone" };
    if (known.completed) return complete(cartId, locale);
    if (known.lines.length === 0) return { problem: "empty" };
    const fresh = await withLiveLines(known, locale);
    const trouble = troubleOfLines(fresh);
    if (trouble) return { problem: trouble };
    const changed = choice.seen !== fresh.itemTotal - fresh.discount;
    if (fresh.repriced || changed) return { problem: "price" };
    const seen = agreedDelivery(choice);
    // Always, even the same again: the cart then promises what the page has just promised.
    for (const parcel of choice.parcels) await chooseShipping(cartId, locale, parcel);
    await choosePayment(cartId, locale, choice.payment);
    const ready = await findCart(cartId, locale);
    const now = ready?.shippingTotal;
    // Without the fee for cash it is not whole yet: completing says what it is.
    if (now !== undefined && now !== seen && now !== seenDelivery(choice, false))
      return { problem: "delivery", change: { seen, now } };
    return await completeAgreed(cartId, locale, choice);
  } catch (error) {
    const change = deliveryChangeOf(error);
    if (change) return { problem: "delivery", change };
    const problem = problemOf(error);
    // A medicine may have come to need a prescription while it lay in the cart: it goes aside, and the rest can go on.
    if (problem === "prescription") await splitCart(cartId, locale);
    return { problem };
  }
}

/** The price of delivery the shopper agreed to, so'm. */
const agreedDelivery = (choice: DeliveryChoice): number =>
  seenDelivery(choice, choice.payment === CASH);

/** Completes; when the cart held an older price than the one the shopper has agreed to, with that one. */
async function completeAgreed(
  cartId: string,
  locale: Locale,
  choice: DeliveryChoice,
): Promise<Placing> {
  try {
    return await complete(cartId, locale);
  } catch (error) {
    const change = deliveryChangeOf(error);
    if (!change || change.now === null || change.now !== agreedDelivery(choice)) throw error;
    await choosePayment(cartId, locale, choice.payment);
    return complete(cartId, locale);
  }
}

/** What stands in the way of ordering these lines. */
function troubleOfLines(cart: LiveCart): "missing" | "stock" | null {
  if (cart.lines.some((line) => line.state === "gone")) return "missing";
  return cart.lines.some((line) => line.state === "short") ? "stock" : null;
}

async function chooseShipping(
  cartId: string,
  locale: Locale,
  { option, point }: ParcelChoice,
): Promise<void> {
  await callStore(`/store/carts/${cartId}/shipping-methods`, {
    method: "POST",
    locale,
    body: { option_id: option, ...(point && { data: { pickup_point_id: point } }) },
  });
}

/** Keeps a session of the same provider: Medusa deletes all sessions of a cart when it makes one. */
async function choosePayment(cartId: string, locale: Locale, providerId: string): Promise<void> {
  const cart = await findCart(cartId, locale);
  if (!cart) throw new StoreRefusal(404, "cart not found");
  if (cart.paymentCollectionId && cart.paymentProvider === providerId) return;
  const collectionId = cart.paymentCollectionId ?? (await openPaymentCollection(cartId, locale));
  await callStore(`/store/payment-collections/${collectionId}/payment-sessions`, {
    method: "POST",
    locale,
    body: { provider_id: providerId },
  });
}

async function openPaymentCollection(cartId: string, locale: Locale): Promise<string> {
  const answer = await callStore<HttpTypes.StorePaymentCollectionResponse>(
    "/store/payment-collections",
    {
      method: "POST",
      locale,
      body: { cart_id: cartId },
    },
  );
  return answer.payment_collection.id;
}

/** The order a completed cart has become. */
export async function findOrderOfCart(cartId: string, locale: Locale): Promise<string | null> {
  const placing = await complete(cartId, locale).catch((error: unknown) => ({
    problem: problemOf(error),
  }));
  return "orderId" in placing ? (placing.orderId ?? null) : null;
}

const RETRIES = 3;
const PAUSE = 700;

/** Completing is idempotent; 409 means another request is completing the same cart, so its order is worth waiting for. */
async function complete(cartId: string, locale: Locale, attempt = 1): Promise<Placing> {
  try {
    const answer = await retryCustomerRace(() =>
      callStore<HttpTypes.StoreCompleteCartResponse>(`/store/carts/${cartId}/complete`, {
        method: "POST",
        locale,
        timeout: 30_000,
      }),
    );
    return answer.type === "order" ? { orderId: answer.order.id } : { problem: "payment" };
  } catch (error) {
    const conflict =
      error instanceof StoreRefusal &&
      error.status === 409 &&
      /being completed/i.test(error.message);
    if (!conflict || attempt > RETRIES) throw error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE * attempt));
    return complete(cartId, locale, attempt + 1);
  }
}
