export type Locale = "uz" | "ru" | "en";

/** What a protocol needs to send a buyer to its payment page. `amount` is in tiyin. */
export type CheckoutRequest = {
  order_id: string;
  display_id: number;
  amount: bigint;
  locale: Locale;
  return_url: string;
};

export type BuildCheckoutUrl = (request: CheckoutRequest) => string;

// On globalThis, because a linked plugin may be loaded twice under two paths in one process.
const REGISTRY = Symbol.for("medusa-uz.payment-ledger.checkout-methods");
type Registered = { [REGISTRY]?: Map<string, BuildCheckoutUrl> };

function registry(): Map<string, BuildCheckoutUrl> {
  return ((globalThis as Registered)[REGISTRY] ??= new Map());
}

/**
 * Tells the ledger how to send a buyer to a provider's payment page.
 * Called once by each protocol plugin when it loads.
 *
 * @param providerId Medusa's id of the provider, as `pp_payme_payme`
 */
export function registerCheckout(providerId: string, build: BuildCheckoutUrl): void {
  registry().set(providerId, build);
}

/** The payment pages among these providers, in the given order. */
export function checkoutUrls(
  providerIds: string[],
  request: CheckoutRequest,
): { provider_id: string; url: string }[] {
  return providerIds.flatMap((provider_id) => {
    const build = registry().get(provider_id);
    return build ? [{ provider_id, url: build(request) }] : [];
  });
}
