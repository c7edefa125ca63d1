import type { HttpTypes } from "@medusajs/types";
import type { Locale } from "../i18n/locale";
import type { PromisedWindow } from "./promise-words";
import { callStore, orNull } from "./store-api";

/** One way of delivery, as it is offered to the address of a cart. Sums in so'm. */
export type Offer = {
  /** of Medusa's shipping option */
  id: string;
  /** `standard`, `express`, `pickup`, or whatever else a merchant has made */
  kind: string;
  name: string;
  /** without the fee for cash */
  price: number;
  /** the sum of products from which on it is free, null for never */
  freeFrom: number | null;
  /** what paying in cash on delivery adds */
  codFee: number;
  window: PromisedWindow | null;
  /** today's orders are closed: it is begun on the next working day */
  cutoffPassed: boolean;
};

type Tariff = {
  shipping_option_id: string;
  service: string;
  price: number;
  free_from: number | null;
  cod_fee: number;
  window: PromisedWindow | null;
  cutoff_passed: boolean;
};

/** What is offered to the cart's address: what comes to the door first, cheapest first, then what is picked up. */
export async function listOffers(cartId: string, locale: Locale): Promise<Offer[]> {
  const query = { cart_id: cartId };
  const [listed, priced] = await Promise.all([
    callStore<HttpTypes.StoreShippingOptionListResponse>("/store/shipping-options", {
      locale,
      query: { ...query, fields: "+type.code" },
    }),
    orNull(callStore<{ options: Tariff[] }>("/store/uz/delivery", { locale, query })),
  ]);
  return joinOffers(listed.shipping_options, priced?.options ?? []);
}

type Listed = Pick<HttpTypes.StoreCartShippingOption, "id" | "name" | "amount"> & {
  type?: { code?: string | null } | null;
};

/** Medusa's options with the tariff's prices; one whose price nobody can tell is not offered. */
export function joinOffers(listed: Listed[], tariffs: Tariff[]): Offer[] {
  const offers = listed.flatMap((option): Offer[] => {
    const tariff = tariffs.find((one) => one.shipping_option_id === option.id);
    const price = tariff?.price ?? option.amount;
    if (price == null) return [];
    return [
      {
        id: option.id,
        kind: tariff?.service ?? (option.type?.code ?? "").toLowerCase(),
        name: option.name,
        price,
        freeFrom: tariff?.free_from ?? null,
        codFee: tariff?.cod_fee ?? 0,
        window: tariff?.window ?? null,
        cutoffPassed: tariff?.cutoff_passed ?? false,
      },
    ];
  });
  const pickedUp = (offer: Offer) => Number(offer.kind === "pickup");
  return offers.sort((a, b) => pickedUp(a) - pickedUp(b) || a.price - b.price);
}
