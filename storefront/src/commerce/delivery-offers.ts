import type { Locale } from "../i18n/locale";
import type { PromisedWindow } from "./promise-words";
import { callStore, orNull } from "./store-api";

/** One way of delivery, as it is offered to the address of a cart. Sums in so'm. */
export type Offer = {
  /** of Medusa's shipping option */
  id: string;
  /** shipping profile of the goods it is for */
  profile: string;
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

type Option = {
  shipping_option_id: string;
  shipping_profile_id: string;
  service: string | null;
  name: string;
  type: string | null;
  price: number;
  free_from: number | null;
  cod_fee: number;
  window: PromisedWindow | null;
  cutoff_passed: boolean;
};

/** What is offered to the cart's address: what comes to the door first, cheapest first, then what is picked up. */
export async function listOffers(cartId: string, locale: Locale): Promise<Offer[]> {
  const query = { cart_id: cartId };
  const answer = await orNull(
    callStore<{ options: Option[] }>("/store/uz/delivery", { locale, query }),
  );
  return toOffers(answer?.options ?? []);
}

export function toOffers(options: Option[]): Offer[] {
  const offers = options.map((option): Offer => ({
    id: option.shipping_option_id,
    profile: option.shipping_profile_id,
    kind: option.service ?? (option.type ?? "").toLowerCase(),
    name: option.name,
    price: option.price,
    freeFrom: option.free_from,
    codFee: option.cod_fee,
    window: option.window,
    cutoffPassed: option.cutoff_passed,
  }));
  const pickedUp = (offer: Offer) => Number(offer.kind === "pickup");
  return offers.sort((a, b) => pickedUp(a) - pickedUp(b) || a.price - b.price);
}

/** The offers of each parcel: goods of different shipping profiles go separately, and one offer of each is chosen. */
export function parcelsOf(offers: Offer[]): Offer[][] {
  const profiles = [...new Set(offers.map(({ profile }) => profile))].sort();
  return profiles.map((profile) => offers.filter((offer) => offer.profile === profile));
}

/** Every way to choose one offer of each parcel, in the order of the parcels. */
export function combinationsOf(parcels: Offer[][]): Offer[][] {
  if (parcels.length === 0) return [];
  return parcels.reduce<Offer[][]>(
    (begun, parcel) => begun.flatMap((chosen) => parcel.map((offer) => [...chosen, offer])),
    [[]],
  );
}
