import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Locale } from "../protocols/protocol";
import { blockedBy } from "../fiscal/fiscal-lines-of-order";
import { fiscalReceipt } from "../fiscal/receipt";
import { checkoutUrls, protocolOf } from "../protocols/registry";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import { paymentStatus, type PaymentStatus } from "../modules/payment-ledger/payment-status";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { somFromTiyin } from "../money";
import type { Attempt } from "../types";
import { paidBy } from "./paid-by";

/** `GET /store/orders/:id/payment`. Amount in so'm, times ISO 8601 UTC. */
export type OrderPayment = {
  status: PaymentStatus;
  /** While `processing`: the money is blocked on the card and is taken once the shop has confirmed the order. */
  held: boolean;
  amount: number;
  currency_code: string;
  paid_at: string | null;
  expires_at: string | null;
  /** Ways to pay that are open now; `url` is null for cash on delivery. */
  methods: { provider_id: string; url: string | null }[];
  /** The provider the buyer has chosen so far. */
  provider_id: string | null;
  receipt_url: string | null;
};

type Asked = { order_id: string; customer_id: string | null; locale: Locale };

export const CASH = "pp_system_default";

type OrderRow = {
  metadata: { pay_only_with?: unknown } | null;
  display_id: number;
  total: number;
  region: { payment_providers: { id: string; is_enabled: boolean }[] } | null;
  customer: { id: string; has_account: boolean } | null;
  payment_collections: {
    payment_sessions: { provider_id: string; status: string; created_at: string | Date }[];
    payments: { captured_at: string | Date | null; canceled_at: string | Date | null }[];
  }[];
};

/** Null when there is no such order, or when it belongs to somebody else's account. */
export async function readOrderPayment(
  container: MedusaContainer,
  { order_id, customer_id, locale }: Asked,
): Promise<OrderPayment | null> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const [facts, known, order] = await Promise.all([
    ledger.orderFacts(order_id),
    ledger.payableOfOrder(order_id),
    readOrder(container, order_id),
  ]);
  if (!facts || !order || (order.customer?.has_account && order.customer.id !== customer_id)) {
    return null;
  }
  const attempts = known?.attempts ?? [];
  const status = paymentStatus(facts, known?.payable ?? null, attempts);
  const open = (status === "awaiting" || status === "processing") && facts.total !== null;
  const payer = paidBy(attempts);
  // A demanded receipt that cannot be made leaves the buyer with cash.
  const isBlocked = open && (await blockedBy(container, { id: order_id })) !== null;
  const only = order.metadata?.pay_only_with;
  const enabled = (order.region?.payment_providers ?? [])
    .filter(({ id, is_enabled }) => is_enabled && (!only || id === `pp_${only}_${only}`))
    .map(({ id }) => id);

  return {
    status,
    held: status === "processing" && attempts.some(({ state }) => state === "held"),
    amount: facts.total === null ? order.total : Number(somFromTiyin(facts.total)),
    currency_code: facts.currency_code,
    paid_at: paidAt(payer, order),
    expires_at:
      open && !facts.secured
        ? new Date(
            known?.payable.expires_at ?? facts.placed_at + ledger.options.unpaidOrderTtlMs,
          ).toISOString()
        : null,
    methods: open
      ? [
          ...checkoutUrls(isBlocked ? [] : enabled, {
            order_id,
            display_id: facts.display_id,
            amount: facts.total ?? 0n,
            locale,
            return_url: returnUrl(ledger.options.returnUrl, locale, order_id),
          }),
          ...(enabled.includes(CASH) && status === "awaiting"
            ? [{ provider_id: CASH, url: null }]
            : []),
        ]
      : [],
    provider_id: payer ? `pp_${payer.provider}_${payer.provider}` : chosenProvider(order),
    receipt_url: receiptUrl(payer),
  };
}

async function readOrder(container: MedusaContainer, order_id: string): Promise<OrderRow | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "metadata",
      "display_id",
      "total",
      "region.payment_providers.id",
      "region.payment_providers.is_enabled",
      "customer.id",
      "customer.has_account",
      "payment_collections.payment_sessions.provider_id",
      "payment_collections.payment_sessions.status",
      "payment_collections.payment_sessions.created_at",
      "payment_collections.payments.captured_at",
      "payment_collections.payments.canceled_at",
    ],
    filters: { id: order_id },
  });
  return (data[0] as unknown as OrderRow | undefined) ?? null;
}

function paidAt(payer: Attempt | undefined, order: OrderRow): string | null {
  if (payer) {
    return new Date(payer.perform_time).toISOString();
  }
  const captured = order.payment_collections
    .flatMap(({ payments }) => payments)
    .find(({ captured_at, canceled_at }) => captured_at && !canceled_at)?.captured_at;
  return captured ? new Date(captured).toISOString() : null;
}

function chosenProvider(order: OrderRow): string | null {
  const sessions = order.payment_collections
    .flatMap(({ payment_sessions }) => payment_sessions)
    .filter(({ status }) => status !== "canceled")
    .sort((a, b) => Number(new Date(b.created_at)) - Number(new Date(a.created_at)));
  return sessions[0]?.provider_id ?? null;
}

function returnUrl(template: string, locale: Locale, order_id: string): string {
  return template.replace("{locale}", locale).replace("{order_id}", encodeURIComponent(order_id));
}

/** Where the buyer sees the receipt of the payment, when the link can be trusted. */
function receiptUrl(payer: Attempt | undefined): string | null {
  return payer
    ? (fiscalReceipt(payer.fiscal.perform, protocolOf(payer.provider)?.receiptHosts)?.url ?? null)
    : null;
}
