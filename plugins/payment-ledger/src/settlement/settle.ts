import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import { errorText } from "../modules/payment-ledger/error-text";
import type { OutboxItem, OutboxOutcome, OutboxSide } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { authorizeAttempt } from "./authorize-attempt";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";
import { captureAttempt } from "./capture-attempt";
import { carryOutTransfer } from "./carry-out-transfer";
import { fiscalizeAttempt } from "./fiscalize-attempt";
import { refundAttempt } from "./refund-attempt";
import { releaseAttempt } from "./release-attempt";
import { tellReceipts } from "./tell-receipts";

/** Two of each side in one process: enough for many orders a second, and callbacks keep the database's connections. */
const WORKERS = 2;

const running: Partial<Record<OutboxSide, Promise<void>>> = {};
const wokenAgain = new Set<OutboxSide>();

/**
 * Settles everything that is due, with Medusa and with the providers side by side. Calls while it runs are folded into
 * one more round, so an event and the job may both call it freely.
 */
export async function settleDue(container: MedusaContainer): Promise<void> {
  await Promise.all([settleSide(container, "medusa"), settleSide(container, "provider")]);
}

async function settleSide(container: MedusaContainer, side: OutboxSide): Promise<void> {
  const current = running[side];
  if (current) {
    wokenAgain.add(side);
    return current;
  }
  running[side] = drain(container, side);
  return running[side];
}

async function drain(container: MedusaContainer, side: OutboxSide): Promise<void> {
  try {
    do {
      wokenAgain.delete(side);
      await Promise.all(Array.from({ length: WORKERS }, () => work(container, side)));
    } while (wokenAgain.has(side));
  } finally {
    // In the same breath as the last look at wokenAgain: a call in between would wake nobody.
    delete running[side];
  }
}

async function work(container: MedusaContainer, side: OutboxSide): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  do {
    // A capture is far more work than a callback, and a buyer waits while the provider waits for the callback.
    await ledger.lull();
  } while ((await settleOne(container, side)) !== "empty");
}

/** Settles the oldest due item of a side; a failure is kept in the outbox and tried again later. */
export async function settleOne(
  container: MedusaContainer,
  side: OutboxSide,
): Promise<OutboxOutcome> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  return ledger.settleNext(side, async (item) => {
    try {
      await settle(container, item);
    } catch (error) {
      const why = errorText(error);
      logger.error(
        `payment-ledger: ${item.kind} of order ${item.order_id} failed, try ${item.tries + 1}: ${why}`,
      );
      throw error;
    }
  });
}

async function settle(container: MedusaContainer, item: OutboxItem): Promise<void> {
  switch (item.kind) {
    case "authorize":
      return authorizeAttempt(container, item);
    case "release":
      return releaseAttempt(container, item);
    case "capture":
      return captureAttempt(container, item);
    case "refund":
      return refundAttempt(container, item);
    case "cancel_order":
      return cancelUnpaidOrder(container, item);
    case "transfer":
      return carryOutTransfer(container, item);
    case "fiscalize":
      return fiscalizeAttempt(container, item);
    case "tell_receipt":
      return tellReceipts(container, item);
  }
}
