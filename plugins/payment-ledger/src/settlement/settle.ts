import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import { errorText } from "../modules/payment-ledger/error-text";
import type { OutboxItem, OutboxOutcome } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";
import { captureAttempt } from "./capture-attempt";
import { refundAttempt } from "./refund-attempt";

/** Two at a time in one process: enough for many orders a second, and callbacks keep the database's connections. */
const WORKERS = 2;

let running: Promise<void> | null = null;
let wokenAgain = false;

/**
 * Settles everything that is due. Calls while it runs are folded into one more round, so an event and the job may
 * both call it freely.
 */
export async function settleDue(container: MedusaContainer): Promise<void> {
  if (running) {
    wokenAgain = true;
    return running;
  }
  running = drain(container).finally(() => {
    running = null;
  });
  return running;
}

async function drain(container: MedusaContainer): Promise<void> {
  do {
    wokenAgain = false;
    await Promise.all(Array.from({ length: WORKERS }, () => work(container)));
  } while (wokenAgain);
}

async function work(container: MedusaContainer): Promise<void> {
  while ((await settleOne(container)) !== "empty");
}

/** Settles the oldest due item; a failure is kept in the outbox and tried again later. */
export async function settleOne(container: MedusaContainer): Promise<OutboxOutcome> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  return ledger.settleNext(async (item) => {
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
    case "capture":
      return captureAttempt(container, item);
    case "refund":
      return refundAttempt(container, item);
    case "cancel_order":
      return cancelUnpaidOrder(container, item);
  }
}
