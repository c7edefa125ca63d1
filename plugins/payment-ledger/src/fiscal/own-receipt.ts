import type { Attempt, Json } from "../types";

/**
 * A receipt of the shop's own cash register as the ledger keeps it: `owed` until somebody attaches it. It is valid from
 * then on, whatever the provider thinks of it.
 */
export type KeptReceipt = {
  source: "shop";
  status: "owed" | "accepted";
  qr_code_url: string | null;
  /** What names it, so that one receipt is attached to one payment; see `receiptKey`. */
  receipt: string | null;
  /** Whether the provider knows of it; null where it wants to know of none of its kind. */
  told: "queued" | "done" | "refused" | null;
  /** Why the provider refused it. */
  why: string | null;
  /** Medusa's id of who attached it. */
  by: string | null;
  /** Links of the receipts of earlier parts that went back. */
  earlier: string[];
};

export const OWED: KeptReceipt = {
  source: "shop",
  status: "owed",
  qr_code_url: null,
  receipt: null,
  told: null,
  why: null,
  by: null,
  earlier: [],
};

/** The receipt that is kept, if it is one of the shop's own. */
export function keptReceipt(data: Json): KeptReceipt | null {
  const isOwn =
    typeof data === "object" && data !== null && !Array.isArray(data) && data.source === "shop";
  return isOwn ? (data as KeptReceipt) : null;
}

/**
 * Money went back. A sale whose own receipt was attached needs one of the return, too. Where it is still owed, the return
 * needs none, and the sale none either once all of its money is gone.
 */
export function fiscalAfterRefund(fiscal: Attempt["fiscal"], isWhole: boolean): Attempt["fiscal"] {
  const sale = keptReceipt(fiscal.perform);
  if (sale?.status !== "accepted") {
    return sale && isWhole ? { ...fiscal, perform: null } : fiscal;
  }
  const last = keptReceipt(fiscal.cancel);
  const earlier = [...(last?.earlier ?? []), ...(last?.qr_code_url ? [last.qr_code_url] : [])];
  return { ...fiscal, cancel: { ...OWED, earlier } };
}

type Facts = Pick<Attempt, "state" | "refunded" | "fiscal">;

/**
 * Why this receipt cannot be attached to the payment now, for staff; null when it can. A receipt that the provider was
 * told of stays, because it cannot be taken back there.
 */
export function whyNotAttachable(
  { state, refunded, fiscal }: Facts,
  kind: "perform" | "cancel",
): string | null {
  if (kind === "cancel" ? refunded === 0n : state !== "performed" && state !== "refunded") {
    return kind === "cancel" ? "nothing of this payment was refunded" : "no money was taken";
  }
  const data = fiscal[kind];
  const kept = keptReceipt(data);
  if (data !== null && !kept && !isRejected(data)) {
    return "the provider has made a receipt of it already, and a second one would be a second sale";
  }
  return kept?.told === "done"
    ? "the provider has been told of another receipt, and cannot forget it: correct it in its cabinet"
    : null;
}

function isRejected(data: Json): boolean {
  const { status, status_code } = data as { [name: string]: Json };
  return (
    status === "rejected" ||
    (status === undefined && status_code != null && `${status_code}` !== "0")
  );
}

/**
 * What a receipt's link names: terminal and number at the tax authority, otherwise the whole link. Two links with one key
 * are one receipt, however they are written.
 *
 * @param url a checked link
 */
export function receiptKey(url: string): string {
  const { searchParams } = new URL(url);
  const [terminal, number] = [searchParams.get("t"), searchParams.get("r")];
  return terminal && number ? `${terminal}/${number}` : url;
}

/** Whether a provider's link, in whatever writing, is of this receipt. */
export function isSameReceipt(link: string, url: string): boolean {
  return URL.canParse(link) && receiptKey(link) === receiptKey(url);
}
