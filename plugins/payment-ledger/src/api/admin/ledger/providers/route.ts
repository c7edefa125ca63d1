import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProtocolSettingsView } from "../../../../protocols/protocol";
import { protocols } from "../../../../protocols/registry";
import { providerIdOf } from "../../../../settlement/provider-id";
import { publicAddress } from "./public-address";

export type ProviderView = Omit<ProtocolSettingsView, "callbacks"> & {
  provider: string;
  /** Medusa's id of it, as regions name it. */
  provider_id: string;
  /** Whole addresses to enter in the provider's cabinet. */
  callbacks: { name: string; url: string }[];
  can: { refund: boolean; reconcile: boolean };
};

/** Every installed protocol: what is set (secrets only as set or not), and where it wants to be called. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ providers: ProviderView[] }>,
): Promise<void> {
  const address = publicAddress(req);
  const providers = protocols().map((protocol): ProviderView => {
    const { callbacks, ...settings } = protocol.settings();
    return {
      provider: protocol.provider,
      provider_id: providerIdOf(protocol.provider),
      ...settings,
      callbacks: callbacks.map(({ name, path }) => ({ name, url: `${address}${path}` })),
      can: { refund: protocol.send !== undefined, reconcile: protocol.records !== undefined },
    };
  });
  res.json({ providers: providers.sort((a, b) => a.provider.localeCompare(b.provider)) });
}
