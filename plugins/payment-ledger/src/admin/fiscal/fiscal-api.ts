import type { ImportResponse } from "../../api/admin/fiscal/import/route";
import type { MarksResponse } from "../../api/admin/fiscal/orders/[id]/marks/route";
import type { FiscalCodes } from "../../fiscal/codes";
import type { FiscalProblem } from "../../fiscal/fiscal-problem";
import type { MarkedLine, MarkProblem, MarksWish } from "../../fiscal/marked-line";
import type { AttemptReceipt, OrderReceipts } from "../../fiscal/receipts-of-order";
import type { FiscalSettings } from "../../fiscal/settings";
import type { CatalogueVariant, VariantPage } from "../../modules/fiscal/variants-list";
import { medusa } from "../ledger-api";

export type {
  AttemptReceipt,
  CatalogueVariant,
  FiscalCodes,
  FiscalProblem,
  FiscalSettings,
  MarkedLine,
  MarkProblem,
  MarksWish,
  OrderReceipts,
  VariantPage,
};
export type ImportAnswer = ImportResponse["import"];

export type VariantAnswer = { variant: CatalogueVariant; vat_percents: number[] };

/** First part of the keys that queries of this area are kept under. */
export const FISCAL_KEY = ["payment-ledger", "fiscal"];

export function fetchVariants(query: {
  missing?: "true";
  q?: string;
  limit: number;
  offset: number;
}): Promise<VariantPage> {
  return medusa.client.fetch<VariantPage>("/admin/fiscal/codes", { query });
}

export function fetchVariant(id: string): Promise<VariantAnswer> {
  return medusa.client.fetch<VariantAnswer>(variantPath(id));
}

/** Null takes the codes away. */
export function saveVariant(id: string, codes: FiscalCodes | null): Promise<VariantAnswer> {
  return medusa.client.fetch<VariantAnswer>(variantPath(id), { method: "POST", body: { codes } });
}

export async function fetchSettings(): Promise<FiscalSettings> {
  const answer = await medusa.client.fetch<{ settings: FiscalSettings }>("/admin/fiscal/settings");
  return answer.settings;
}

export async function saveSettings(settings: FiscalSettings): Promise<FiscalSettings> {
  const answer = await medusa.client.fetch<{ settings: FiscalSettings }>("/admin/fiscal/settings", {
    method: "POST",
    body: settings,
  });
  return answer.settings;
}

export async function sendFile(file: File, preview: boolean): Promise<ImportAnswer> {
  const form = new FormData();
  form.append("file", file);
  const answer = await medusa.client.fetch<ImportResponse>("/admin/fiscal/import", {
    method: "POST",
    // Null, so that the browser writes it with the form's own boundary.
    headers: { "content-type": null },
    query: { preview },
    body: form,
  });
  return answer.import;
}

/** Has the browser save the template as a file. */
export async function downloadTemplate(format: "xlsx" | "csv", missing: boolean): Promise<void> {
  const response = await medusa.client.fetch<Response>("/admin/fiscal/template", {
    headers: { accept: "application/octet-stream" },
    query: { format, missing },
  });
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement("a"), {
    href: address,
    download: `mxik.${format}`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export async function fetchOrderReceipts(order_id: string): Promise<OrderReceipts> {
  const { fiscal } = await medusa.client.fetch<{ fiscal: OrderReceipts }>(
    `/admin/fiscal/orders/${encodeURIComponent(order_id)}`,
  );
  return fiscal;
}

/** Attaches a receipt of the shop's own cash register to a payment. */
export async function attachReceipt(
  { attempt_id, type }: Pick<AttemptReceipt, "attempt_id" | "type">,
  url: string,
): Promise<AttemptReceipt> {
  const { receipt } = await medusa.client.fetch<{ receipt: AttemptReceipt }>(
    `/admin/ledger/attempts/${encodeURIComponent(attempt_id)}/receipt`,
    { method: "POST", body: { type, url } },
  );
  return receipt;
}

/** Keeps the marking codes of an order's lines. @returns each wrong one; nothing was kept then */
export async function saveMarks(order_id: string, lines: MarksWish[]): Promise<MarkProblem[]> {
  const send = (preview: boolean) =>
    medusa.client.fetch<MarksResponse>(
      `/admin/fiscal/orders/${encodeURIComponent(order_id)}/marks`,
      { method: "POST", query: { preview }, body: { lines } },
    );
  try {
    return (await send(false)).wrong;
  } catch (error) {
    // The client keeps only the words of a refusal; a preview says which codes it is about.
    const { wrong } = await send(true);
    if (wrong.length === 0) throw error;
    return wrong;
  }
}

const variantPath = (id: string) => `/admin/fiscal/variants/${encodeURIComponent(id)}`;
