import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import type { Decidable } from "./obstacle";

/** What a module of money offers when the option `ledgerModule` names it. */
type Ledger = {
  payableOfOrder(order_id: string): Promise<{
    attempts: { counts: boolean; state: string }[];
  } | null>;
};

type OrderRow = {
  display_id: number;
  status: string;
  payment_collections?: ({ captured_amount?: unknown; refunded_amount?: unknown } | null)[] | null;
  fulfillments?: ({ canceled_at?: unknown } | null)[] | null;
};

/** The facts of an order that a decision looks at; null when there is no such order. */
export async function readDecidable(
  container: MedusaContainer,
  ledgerModule: string | undefined,
  order_id: string,
): Promise<Decidable | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      ...["id", "display_id", "status", "fulfillments.id", "fulfillments.canceled_at"],
      ...["payment_collections.captured_amount", "payment_collections.refunded_amount"],
    ],
    filters: { id: order_id },
  });
  const order = data[0] as unknown as OrderRow | undefined;
  if (!order) {
    return null;
  }
  const kept = (order.payment_collections ?? []).some(
    (one) => Number(one?.captured_amount ?? 0) > Number(one?.refunded_amount ?? 0),
  );
  return {
    display_id: order.display_id,
    cancelled: order.status === "canceled",
    // The ledger knows of a payment seconds before the order shows it.
    paid: kept || (await isPaidByLedger(container, ledgerModule, order_id)),
    handed_over: (order.fulfillments ?? []).some((one) => one && !one.canceled_at),
  };
}

async function isPaidByLedger(
  container: MedusaContainer,
  ledgerModule: string | undefined,
  order_id: string,
): Promise<boolean> {
  if (!ledgerModule) {
    return false;
  }
  const known = await container.resolve<Ledger>(ledgerModule).payableOfOrder(order_id);
  return (known?.attempts ?? []).some(({ counts, state }) => counts && state === "performed");
}

/** Writes into the order who accepted it, and when. */
export async function acceptOrder(
  container: MedusaContainer,
  order_id: string,
  name: string,
): Promise<void> {
  await addMetadata(container, order_id, {
    telegram_accepted_at: new Date().toISOString(),
    telegram_accepted_by: name,
  });
}

/** Cancels an order that nobody has paid; its stock is for sale again. */
export async function rejectOrder(
  container: MedusaContainer,
  order_id: string,
  name: string,
): Promise<void> {
  await cancelOrderWorkflow(container).run({ input: { order_id } });
  await addMetadata(container, order_id, {
    telegram_rejected_at: new Date().toISOString(),
    telegram_rejected_by: name,
  });
}

async function addMetadata(
  container: MedusaContainer,
  order_id: string,
  more: Record<string, string>,
): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const { metadata } = await orders.retrieveOrder(order_id, { select: ["id", "metadata"] });
  await orders.updateOrders(order_id, { metadata: { ...metadata, ...more } });
}
