import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { reconcilable, startReconciliation } from "../reconciliation/reconcile";
import { daysBefore, tashkentHourOf } from "../reconciliation/tashkent-day";

const DAYS = 2;
/** 03:30 in Tashkent: what was paid before midnight has reached the providers' books. */
const HOUR = 3;
/** Every process may run every job: what another one has done this night is not done again. */
const JUST_DONE_MINUTES = 120;

/** Compares the last two days with the providers' books; the second time finds what came in late. */
export default async function reconcilePayments(container: MedusaContainer): Promise<void> {
  const now = Date.now();
  if (tashkentHourOf(now) === HOUR) {
    await reconcileLastDays(container, now);
  }
}

export async function reconcileLastDays(container: MedusaContainer, now: number): Promise<void> {
  const { reconciliation } = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  for (const day of daysBefore(now, DAYS)) {
    for (const protocol of reconcilable()) {
      if (!(await reconciliation.wasJustDone(protocol.provider, day, JUST_DONE_MINUTES))) {
        await (
          await startReconciliation(container, protocol, day)
        )?.done;
      }
    }
  }
}

/** A schedule follows the server's own clock, whatever zone that is in: every hour it looks whether it is time. */
export const config = { name: "payment-ledger-reconcile-payments", schedule: "30 * * * *" };
