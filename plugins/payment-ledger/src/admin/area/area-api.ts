import type { AttentionResponse } from "../../api/admin/ledger/attention/route";
import type { AttentionView } from "../../api/admin/ledger/attention/view";
import type { PaymentDetails } from "../../api/admin/ledger/payments/[id]/route";
import type { ProviderView } from "../../api/admin/ledger/providers/route";
import type { SelfTestResponse } from "../../api/admin/ledger/providers/[provider]/self-test/route";
import type { Reconciliation } from "../../modules/payment-ledger/reconciliation/book";
import type {
  DifferenceLine,
  DifferencePage,
} from "../../modules/payment-ledger/reconciliation/differences-list";
import type { DayTotal } from "../../modules/payment-ledger/totals";
import type { RefundAbility } from "../../protocols/protocol";
import type { TransferView } from "../../transfers/transfer-after";
import { medusa } from "../ledger-api";

export type {
  AttentionView,
  DayTotal,
  DifferenceLine,
  PaymentDetails,
  ProviderView,
  Reconciliation,
  SelfTestResponse,
  TransferView,
};

/** Query keys of everything here begin with this, so that one action refreshes all of it. */
export const AREA_KEY = "payment-ledger";

type Query = Record<string, string | number | undefined>;

const get = <T>(path: string, query?: Query): Promise<T> =>
  medusa.client.fetch<T>(`/admin/ledger/${path}`, { query });

const post = <T>(path: string, body: object): Promise<T> =>
  medusa.client.fetch<T>(`/admin/ledger/${path}`, { method: "POST", body });

const segment = encodeURIComponent;

export const fetchAttention = (query: { kind?: string; limit: number; offset: number }) =>
  get<AttentionResponse>("attention", query);

/** `note` and `stock` only where the action wants them. */
export const actOnAttention = (
  id: string,
  body: { action: string; note?: string; stock?: string },
): Promise<{ item: AttentionView | null }> => post(`attention/${segment(id)}`, body);

export const fetchTotals = (query: { from?: string; to?: string; provider?: string }) =>
  get<{ totals: DayTotal[]; from: string; to: string }>("totals", query);

export const fetchRuns = (query: { limit: number; offset: number }) =>
  get<{ reconciliations: Reconciliation[]; count: number; providers: string[] }>(
    "reconciliations",
    query,
  );

export const reconcile = (body: {
  day: string;
  provider?: string;
}): Promise<{ reconciliations: Reconciliation[] }> => post("reconciliations", body);

export type DifferencesRequest = {
  status?: string;
  provider?: string;
  kind?: string;
  limit: number;
  offset: number;
};

export const fetchDifferences = (query: DifferencesRequest) =>
  get<DifferencePage>("differences", query);

export const resolveDifference = (id: string, note: string) =>
  post<{ resolved: true }>(`differences/${segment(id)}`, { note });

/** The filtered differences as a file. */
export async function fetchSheet(
  query: Omit<DifferencesRequest, "limit" | "offset"> & { lang: string },
): Promise<Blob> {
  // Without JSON asked for, the client hands out the answer as it came.
  const answer = await medusa.client.fetch<Response>("/admin/ledger/differences/export", {
    query,
    headers: { accept: "application/octet-stream" },
  });
  return answer.blob();
}

export const fetchProviderViews = () => get<{ providers: ProviderView[] }>("providers");

export const testProvider = (provider: string) =>
  post<SelfTestResponse>(`providers/${segment(provider)}/self-test`, {});

export const fetchPaymentDetails = (id: string) => get<PaymentDetails>(`payments/${segment(id)}`);

export const fetchRefundAbility = (attempt_id: string) =>
  get<{ refund_ability: RefundAbility & { left: string } }>(
    `attempts/${segment(attempt_id)}/refund-ability`,
  );

type TransferAnswer = { transfer: TransferView };

/** `amount` is in so'm as text. */
export const askRefund = (
  attempt_id: string,
  body: { amount: string; stock: string; note?: string },
): Promise<TransferAnswer> => post(`attempts/${segment(attempt_id)}/refunds`, body);

/** `amount` is in so'm as text. */
export const askCharge = (attempt_id: string, body: { amount: string }): Promise<TransferAnswer> =>
  post(`attempts/${segment(attempt_id)}/charge`, body);

export const askRelease = (attempt_id: string): Promise<TransferAnswer> =>
  post(`attempts/${segment(attempt_id)}/release`, {});
