import type { HttpTypes } from "@medusajs/types";
import type { Locale } from "../i18n/locale";
import type { Cart } from "./cart";
import { findCart, problemOf, updateCart, type CartProblem } from "./cart";
import type { Contact } from "./contact-form";
import type { DeliveryChoice } from "./delivery-form";
import { withLiveLines, type LiveCart } from "./live-lines";
import { retryCustomerRace } from "./customer-race";
import { memo } from "./memo";
import type { DistrictPlace } from "./regions";
import { sellingRegion } from "./regions";
import { callStore, StoreRefusal } from "./store-api";

export type ShippingOption = { id: string; kind: string; name: string; price: number };

/** Writes the first step into the cart; Medusa drops a delivery option that no longer fits the new address. */
export function saveContact(
  cart: Cart,
  locale: Locale,
  contact: Contact,
  place: DistrictPlace,
): Promise<Cart> {
  const [firstName, ...lastNames] = contact.name.split(/\s+/);
  const address = {
    first_name: firstName,
    last_name: lastNames.join(" "),
    phone: contact.phone,
    address_1: contact.street,
    city: place.district.name.uz,
    province: place.division.code,
    country_code: "uz",
    metadata: addressMetadata(contact, place),
  };
  const email = contact.email || guestEmail(contact.phone);
  return retryCustomerRace(() =>
    updateCart(cart.id, locale, {
      email,
      shipping_address: address,
      billing_address: address,
    }),
  );
}

/** What Medusa's address has no field for; a pin that was taken away is written as none. */
export const addressMetadata = (
  { landmark, pin }: Pick<Contact, "landmark" | "pin">,
  { district }: DistrictPlace,
): Record<string, unknown> => ({ district_soato: district.soato, landmark, pin });

/** Medusa's orders want an address to write to; `.invalid` can never receive anything (RFC 2606). */
const guestEmail = (phone: string) => `${phone.replace(/\D/g, "")}@phone.invalid`;
export const realEmail = (email: string | null) =>
  email?.endsWith("@phone.invalid") ? "" : (email ?? "");

export async function listShipping(cartId: string, locale: Locale): Promise<ShippingOption[]> {
  const answer = await callStore<HttpTypes.StoreShippingOptionListResponse>(
    "/store/shipping-options",
    {
      locale,
      query: { cart_id: cartId, fields: "+type.code" },
    },
  );
  return answer.shipping_options
    .map((option) => ({
      id: option.id,
      kind: (option.type?.code ?? "").toLowerCase(),
      name: option.name,
      price: option.amount ?? option.calculated_price?.calculated_amount ?? 0,
    }))
    .sort((a, b) => a.price - b.price);
}

/** Ids of the payment providers the region offers, online ones first; kept 60 s. */
export function listPaymentProviders(): Promise<string[]> {
  return memo("payment-providers", 60_000, async () => {
    const region = await sellingRegion();
    const answer = await callStore<HttpTypes.StorePaymentProviderListResponse>(
      "/store/payment-providers",
      {
        locale: "uz",
        query: { region_id: region.id },
      },
    );
    const ids = answer.payment_providers.map((provider) => provider.id);
    return ids.sort((a, b) => Number(a === CASH) - Number(b === CASH) || a.localeCompare(b));
  });
}

/** Cash on delivery. */
export const CASH = "pp_system_default";

export type Placing =
  | { orderId: string; problem?: undefined }
  | { orderId?: undefined; problem: CartProblem | "empty" | "price" | "payment" };

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
    const changed = choice.seen !== undefined && choice.seen !== fresh.itemTotal - fresh.discount;
    if (fresh.repriced || changed) return { problem: "price" };
    if (fresh.shippingOptionId !== choice.shipping)
      await chooseShipping(cartId, locale, choice.shipping);
    await choosePayment(cartId, locale, choice.payment);
    return await complete(cartId, locale);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** What stands in the way of ordering these lines. */
function troubleOfLines(cart: LiveCart): "missing" | "stock" | null {
  if (cart.lines.some((line) => line.state === "gone")) return "missing";
  return cart.lines.some((line) => line.state === "short") ? "stock" : null;
}

async function chooseShipping(cartId: string, locale: Locale, optionId: string): Promise<void> {
  await callStore(`/store/carts/${cartId}/shipping-methods`, {
    method: "POST",
    locale,
    body: { option_id: optionId },
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
