import type { Json } from "../types";
import { keptReceipt, type KeptReceipt } from "./own-receipt";
import { issuedAt, receiptLink } from "./receipt-link";

/** What is known of a fiscal receipt: of a sale, or of its return. */
export type FiscalReceipt = {
  /** `owed`: the shop's own cash register has to make it, and it has to be attached. */
  status: "accepted" | "rejected" | "owed";
  /** Where the buyer sees it; null when it was rejected, or there is no link that can be trusted. */
  url: string | null;
  /** Unix ms. */
  issued_at: number | null;
  /** Why it was rejected, or why the provider does not want to know of it, in the provider's words. */
  why: string | null;
  /** Whether the provider knows of a receipt of the shop's own cash register; null for any other. */
  told: KeptReceipt["told"];
};

/**
 * Reads what a protocol has stored about a receipt: `qr_code_url`, with either the ledger's own `status` and `why` or a
 * provider's `status_code` (0 is accepted) and `message`.
 *
 * @param hosts further hosts the provider shows receipts on
 * @returns null when nothing has been stored
 */
export function fiscalReceipt(data: Json, hosts: readonly string[] = []): FiscalReceipt | null {
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    return null;
  }
  const kept = keptReceipt(data);
  if (kept) {
    const own = receiptLink(kept.qr_code_url, hosts);
    const { status, why, told } = kept;
    return { status, url: own, issued_at: own ? issuedAt(own) : null, why, told };
  }
  const code = data.status_code;
  const isRejected =
    data.status === "rejected" || (data.status === undefined && code != null && `${code}` !== "0");
  const url = isRejected ? null : receiptLink(data.qr_code_url, hosts);
  return {
    status: isRejected ? "rejected" : "accepted",
    url,
    issued_at: url ? issuedAt(url) : null,
    why: isRejected ? (textOf(data.why) ?? textOf(data.message) ?? `status ${code}`) : null,
    told: null,
  };
}

const textOf = (value: Json | undefined): string | null =>
  typeof value === "string" && value.trim() !== "" ? value : null;
