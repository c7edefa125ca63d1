import { providerIdOf } from "../settlement/provider-id";
import type { ProviderName } from "../types";
import type { CheckoutRequest, PaymentProtocol } from "./protocol";

// On globalThis, because a linked plugin may be loaded twice under two paths in one process.
const REGISTRY = Symbol.for("medusa-uz.payment-ledger.protocols");
type Registered = { [REGISTRY]?: Map<ProviderName, PaymentProtocol> };

function registry(): Map<ProviderName, PaymentProtocol> {
  return ((globalThis as Registered)[REGISTRY] ??= new Map());
}

/** Makes a protocol known to the ledger. Called once by each protocol plugin when it loads. */
export function registerProtocol(protocol: PaymentProtocol): void {
  registry().set(protocol.provider, protocol);
}

/** Every installed protocol, in the order they loaded. */
export function protocols(): PaymentProtocol[] {
  return [...registry().values()];
}

/** The protocol of this short name (`payme`), if its plugin is installed. */
export function protocolOf(provider: ProviderName): PaymentProtocol | undefined {
  return registry().get(provider);
}

/** The payment pages among these Medusa providers, in the given order. */
export function checkoutUrls(
  providerIds: string[],
  request: CheckoutRequest,
): { provider_id: string; url: string }[] {
  return providerIds.flatMap((provider_id) => {
    const protocol = protocols().find(({ provider }) => providerIdOf(provider) === provider_id);
    return protocol ? [{ provider_id, url: protocol.checkoutUrl(request) }] : [];
  });
}
