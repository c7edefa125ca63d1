import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { LEDGER_COMMITTED } from "../modules/payment-ledger/service";
import { settleDue } from "../settlement/settle";

/** Settles right after a callback has committed; the job catches whatever this one misses. */
export default async function settleCommitted({ container }: SubscriberArgs): Promise<void> {
  await settleDue(container);
}

export const config: SubscriberConfig = {
  event: LEDGER_COMMITTED,
  context: { subscriberId: "payment-ledger-settle-committed" },
};
