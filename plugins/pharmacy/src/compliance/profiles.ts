/** How prescription medicines may be sold (pharmacy-uz.md, section 1). */
export const PROFILES = ["uz_strict", "uz_hold", "generic_rx", "otc_only"] as const;
export type Profile = (typeof PROFILES)[number];

/** Where money is taken: at the counter, held on a card until hand-over, or online as for anything else. */
export type PaymentKind = "counter" | "hold" | "online";
export type FulfilmentKind = "pickup" | "delivery";

export type ProfileRules = {
  /** `reservation`: only in an order of its own made of an approved prescription; `cart`: in any cart. */
  sold: "reservation" | "cart" | "never";
  payment: readonly PaymentKind[];
  fulfilment: readonly FulfilmentKind[];
};

export const PROFILE_RULES: Record<Profile, ProfileRules> = {
  uz_strict: { sold: "reservation", payment: ["counter"], fulfilment: ["pickup"] },
  uz_hold: { sold: "reservation", payment: ["counter", "hold"], fulfilment: ["pickup"] },
  generic_rx: {
    sold: "cart",
    payment: ["counter", "hold", "online"],
    fulfilment: ["pickup", "delivery"],
  },
  otc_only: { sold: "never", payment: [], fulfilment: [] },
};

/** What choosing a payment provider means; null when none is chosen. */
export function paymentKindOf(
  provider_id: string | null,
  options: { counterProviders: readonly string[]; holdProviders: readonly string[] },
): PaymentKind | null {
  if (provider_id === null) {
    return null;
  }
  if (options.counterProviders.includes(provider_id)) {
    return "counter";
  }
  return options.holdProviders.includes(provider_id) ? "hold" : "online";
}
