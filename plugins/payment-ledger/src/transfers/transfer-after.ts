import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { setTimeout as pause } from "node:timers/promises";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { settleDue } from "../settlement/settle";
import type { Transfer } from "../types";

/** A transfer on the wire: `amount` in tiyin as text. */
export type TransferView = Omit<Transfer, "amount"> & { amount: string };

export type TransferResponse = { transfer: TransferView };

export function transferView({ amount, ...transfer }: Transfer): TransferView {
  return { ...transfer, amount: amount.toString() };
}

/** A person waits for the answer; a provider that takes longer is followed on the screen. */
const PATIENCE_MS = 8_000;
const LOOK_EVERY_MS = 150;

/** Sets settlement going and answers the transfer as it stands when it is over, or when patience is. */
export async function transferAfter(
  container: MedusaContainer,
  transfer_id: string,
): Promise<TransferView> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const until = Date.now() + PATIENCE_MS;
  // Failures are kept in the outbox and logged there.
  void settleDue(container).catch(() => undefined);
  for (;;) {
    const found = await ledger.transfer(transfer_id);
    if (!found) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `transfer ${transfer_id} does not exist`);
    }
    const { state } = found.transfer;
    if (state === "done" || state === "failed" || Date.now() >= until) {
      return transferView(found.transfer);
    }
    await pause(LOOK_EVERY_MS);
  }
}
