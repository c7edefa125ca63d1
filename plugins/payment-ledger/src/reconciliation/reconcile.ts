import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import { errorText } from "../modules/payment-ledger/error-text";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import type { PaymentProtocol, ProviderRecord } from "../protocols/protocol";
import { protocols } from "../protocols/registry";
import type { Attempt } from "../types";
import { compareBooks, type Comparison } from "./compare";
import { boundsOf, type TashkentDay } from "./tashkent-day";

/** Clocks differ: payments this near to midnight are looked for on both of its sides, ms. */
const MIDNIGHT_MARGIN_MS = 10 * 60_000;

/** A protocol that can tell what the provider has. */
export type Reconcilable = PaymentProtocol & Required<Pick<PaymentProtocol, "records">>;

/** The installed protocols that can be reconciled. */
export function reconcilable(): Reconcilable[] {
  return protocols().filter((one): one is Reconcilable => one.records !== undefined);
}

/** A comparison under way: its run, and the promise of its end, which never rejects. */
export type StartedReconciliation = { id: string; done: Promise<void> };

/**
 * Begins to compare a day with a provider's books. Null when another process is at it: its result serves both.
 */
export async function startReconciliation(
  container: MedusaContainer,
  protocol: Reconcilable,
  day: TashkentDay,
  requested_by: string | null = null,
): Promise<StartedReconciliation | null> {
  const { reconciliation } = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const id = await reconciliation.begin(protocol.provider, day, requested_by);
  if (id === null) {
    return null;
  }
  const done = compareDay(container, protocol, day)
    .then((comparison) => reconciliation.finish(id, comparison))
    .catch(async (error: unknown) => {
      const why = errorText(error);
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`payment-ledger: ${protocol.provider} of ${day} could not be reconciled: ${why}`);
      await reconciliation.fail(id, why);
    })
    // The database is gone: the run is found dead later.
    .catch(() => undefined);
  return { id, done };
}

async function compareDay(
  container: MedusaContainer,
  protocol: Reconcilable,
  day: TashkentDay,
): Promise<Comparison> {
  const { reconciliation } = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const bounds = boundsOf(day);
  if (!bounds) {
    throw new Error(`${day} is no day`);
  }
  const from = bounds.from - MIDNIGHT_MARGIN_MS;
  const to = bounds.to + MIDNIGHT_MARGIN_MS;
  const attempts = await reconciliation.attempts(protocol.provider, from, to);
  const records = await protocol.records({ container, from, to, attempts });
  const elsewhere = await reconciliation.transactions(
    protocol.provider,
    unknownTransactions(attempts, records),
  );
  return compareBooks({ ...bounds, bookings: [...attempts, ...elsewhere], records });
}

/** The provider may date a payment to another day than the ledger does. */
function unknownTransactions(attempts: Attempt[], records: ProviderRecord[]): string[] {
  const known = new Set(attempts.map(({ transaction_id }) => transaction_id));
  return records
    .map(({ transaction_id, reference }) => transaction_id ?? reference)
    .filter((transaction_id) => !known.has(transaction_id));
}
