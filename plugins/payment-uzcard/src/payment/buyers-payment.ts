import { onlinePaymentBlockedFor } from "@medusa-uz/payment-ledger";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { randomBytes } from "node:crypto";
import type { Action } from "../flow/act";
import type { Flow } from "../flow/flow";
import { shown, type Shown } from "../flow/shown";
import type { Dependencies } from "./dependencies";
import { runAction } from "./run-flow";

/** As a region lists it. */
const PROVIDER_ID = "pp_uzcard_uzcard";

export type BuyersOrder = {
  id: string;
  display_id: number;
  /** Whether the order's region has cards among its ways to pay. */
  offered: boolean;
};

type OrderRow = {
  id: string;
  display_id: number;
  customer: { id: string; has_account: boolean } | null;
  region: { payment_providers: { id: string; is_enabled: boolean }[] } | null;
};

/** What the buyer asks for; `code` is the SMS code. */
export type Wish = { action: Exclude<Action["type"], "otp"> } | { action: "otp"; code: string };

/** Null when there is no such order, or when it belongs to somebody else's account. */
export async function readBuyersOrder(
  container: MedusaContainer,
  id: string,
  customer_id: string | null,
): Promise<BuyersOrder | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "customer.id",
      "customer.has_account",
      "region.payment_providers.id",
      "region.payment_providers.is_enabled",
    ],
    filters: { id },
  });
  const order = data[0] as unknown as OrderRow | undefined;
  if (!order || (order.customer?.has_account && order.customer.id !== customer_id)) {
    return null;
  }
  const providers = order.region?.payment_providers ?? [];
  return {
    id: order.id,
    display_id: Number(order.display_id),
    offered: providers.some(({ id, is_enabled }) => id === PROVIDER_ID && is_enabled),
  };
}

/**
 * Carries a buyer's step out and tells where the payment stands then.
 *
 * @throws MedusaError NOT_ALLOWED when a payment is to begin where the region does not offer cards
 */
export async function payByCard(
  dependencies: Dependencies,
  { id, display_id, offered }: BuyersOrder,
  wish: Wish,
  locale: Flow["locale"],
): Promise<Shown> {
  if (wish.action === "begin" && !offered) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This order cannot be paid by card: its region does not offer it",
    );
  }
  const error = await runAction(
    dependencies,
    display_id,
    await actionOf(dependencies, display_id, wish, locale),
  );
  const seen = await showPayment(dependencies, id);
  return error ? { ...seen, error } : seen;
}

async function actionOf(
  { container }: Dependencies,
  display_id: number,
  wish: Wish,
  locale: Flow["locale"],
): Promise<Action> {
  switch (wish.action) {
    case "begin":
      return {
        type: "begin",
        locale,
        transaction_id: `${display_id}-${randomBytes(8).toString("hex")}`,
        no_receipt: (await onlinePaymentBlockedFor(container, display_id)) !== null,
      };
    case "otp":
      return { type: "otp", code: wish.code };
    default:
      return { type: wish.action };
  }
}

/** @throws MedusaError NOT_FOUND when the ledger cannot open the order */
export async function showPayment(
  { ledger, uzcard }: Dependencies,
  order_id: string,
): Promise<Shown> {
  const known =
    (await ledger.payableOfOrder(order_id)) ??
    ((await ledger.openPayable(order_id)) && (await ledger.payableOfOrder(order_id)));
  const order = await ledger.orderFacts(order_id);
  if (!known || !order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order");
  }
  const view = { now: Date.now(), order, payable: known.payable, attempts: known.attempts };
  return shown(view, uzcard.settings.minAmount);
}
