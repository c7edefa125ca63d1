import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { OutboxItem } from "../modules/payment-ledger/outbox";

export async function fiscalizeAttempt(
  _container: MedusaContainer,
  item: OutboxItem,
): Promise<void> {
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `no receipt of ${item.attempt_id} yet`);
}
