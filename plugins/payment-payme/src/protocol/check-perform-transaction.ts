import type { Decision, LedgerView } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";
import { refuse, reply, type Answer } from "./answer";
import { account, read, tiyin } from "./params";
import type { ProtocolSettings } from "./settings";
import { whyNotPayable } from "./why-not-payable";

const schema = z.object({ amount: tiyin, account });

export type CheckPerformParams = z.infer<typeof schema>;

export const readCheckPerform = (params: unknown) => read(schema, params);

/** Section 4.1: may this order be paid with this sum? Changes nothing. */
export function decideCheckPerform(
  view: LedgerView,
  params: CheckPerformParams & { noReceipt?: boolean },
  settings: ProtocolSettings,
): Decision<Answer> {
  const error = whyNotPayable(view, params, settings);
  return error ? refuse(error) : reply({ allow: true });
}
