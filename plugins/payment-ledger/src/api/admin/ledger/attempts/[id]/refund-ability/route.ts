import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { RefundAbility } from "../../../../../../protocols/protocol";
import { protocolOf } from "../../../../../../protocols/registry";
import { attemptOfRequest } from "../../attempt-of-request";

type AbilityResponse = {
  refund_ability: RefundAbility & {
    /** Tiyin as text that can still be given back. */
    left: string;
  };
};

const NOT_INSTALLED = {
  code: "not_installed",
  advice: "The plugin of this provider is not installed: return the money in its cabinet",
};

/** Whether this payment can be given back from here, and if not, what to do instead. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AbilityResponse>,
): Promise<void> {
  const attempt = await attemptOfRequest(req);
  const protocol = protocolOf(attempt.provider);
  const ability = protocol?.refundAbility(attempt, Date.now()) ?? {
    full: NOT_INSTALLED,
    partial: NOT_INSTALLED,
  };
  res.json({
    refund_ability: { ...ability, left: (attempt.charged - attempt.refunded).toString() },
  });
}
