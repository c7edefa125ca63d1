import { NOTIFY_MODULE, type Notify } from "@medusa-uz/notify";
import { PAYMENT_LEDGER_MODULE, type PaymentLedger } from "@medusa-uz/payment-ledger";
import type { MedusaContainer } from "@medusajs/framework/types";

/** The newest are told of; more at once than these, and the list itself is what staff have to look at. */
const AT_ONCE = 50;

/** Staff hear of every payment that will not mend itself, once: the ledger lists them, the shop's messages carry it. */
export default async function tellOfAttention(container: MedusaContainer): Promise<void> {
  const ledger = container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE);
  const notify = container.resolve<Notify>(NOTIFY_MODULE);
  const count = await ledger.attention.count();
  const offset = Math.max(0, count - AT_ONCE);
  const { items } = await ledger.attention.list({ limit: AT_ONCE, offset });
  for (const { id, display_id } of items) {
    await notify.publish({
      type: "needs_attention",
      event_key: id,
      recipient: { staff: "alerts" },
      values: display_id === null ? { ref: id } : { variant: "payment", ref: String(display_id) },
    });
  }
}

export const config = { name: "tell-of-attention", schedule: "* * * * *" };
