import type { Attempt } from "@medusa-uz/payment-ledger";
import { PROVIDER } from "../flow/flow";
import type { Dependencies } from "./dependencies";

/** The attempt of our own number, read without a line in the journal; null when there is none. */
export async function attemptOfInvoice(
  { ledger }: Pick<Dependencies, "ledger">,
  invoice_id: string,
): Promise<Attempt | null> {
  const { payments } = await ledger.payments({
    ...{ provider: PROVIDER, q: invoice_id, limit: 1, offset: 0 },
  });
  const found = payments[0];
  // The ledger finds payments by an order's number, too.
  return found?.transaction_id === invoice_id ? found : null;
}
