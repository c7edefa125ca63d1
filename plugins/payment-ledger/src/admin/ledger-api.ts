import Medusa from "@medusajs/js-sdk";
import type { AttemptView, PaymentView, StoryView } from "../api/admin/ledger/views";

export type { AttemptView, PaymentView, StoryView };
export type SettlementView = StoryView["settlement"][number];
export type JournalView = StoryView["journal"][number];

/** Parameters of `GET /admin/ledger/payments`, as the wire wants them. */
export type PaymentsRequest = {
  provider?: string;
  state?: string;
  refund_due?: "true";
  /** Unix ms, `from` included, `to` not. */
  from?: number;
  to?: number;
  q?: string;
  limit: number;
  offset: number;
};

export type PaymentsAnswer = { payments: PaymentView[]; count: number };

export const medusa = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ },
});

export async function fetchStory(order_id: string): Promise<StoryView> {
  const { story } = await medusa.client.fetch<{ story: StoryView }>(
    `/admin/ledger/orders/${encodeURIComponent(order_id)}`,
  );
  return story;
}

export function fetchPayments(query: PaymentsRequest): Promise<PaymentsAnswer> {
  return medusa.client.fetch<PaymentsAnswer>("/admin/ledger/payments", { query });
}

/** Names of the online providers that this shop has: `pp_payme_payme` is `payme`. */
export async function fetchProviders(): Promise<string[]> {
  const { payment_providers } = await medusa.admin.payment.listPaymentProviders({ limit: 100 });
  return payment_providers.flatMap(({ id }) => /^pp_(\w+)_\1$/.exec(id)?.[1] ?? []).sort();
}
