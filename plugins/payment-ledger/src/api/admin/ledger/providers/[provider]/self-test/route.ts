import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { errorText } from "../../../../../../modules/payment-ledger/error-text";
import type { SelfTestStep } from "../../../../../../protocols/protocol";
import { protocolOf } from "../../../../../../protocols/registry";
import { configuredAddress } from "../../public-address";

export type SelfTestResponse = { ok: boolean; steps: SelfTestStep[] };

/** Checks by harmless calls that a provider is set up rightly. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<SelfTestResponse>,
): Promise<void> {
  const { provider } = req.params;
  const protocol = protocolOf(provider);
  if (!protocol) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no provider ${provider}`);
  }
  const backend_url = configuredAddress(req);
  const steps = backend_url
    ? await protocol
        .selfTest({ container: req.scope, backend_url })
        .catch((error: unknown) => [{ code: "failed", ok: false, detail: errorText(error) }])
    : [{ code: "no_address", ok: false, detail: null }];
  res.json({ ok: steps.every(({ ok }) => ok), steps });
}
