import type { MedusaContainer } from "@medusajs/framework/types";
import type { FiscalLine } from "../fiscal/fiscal-line";
import type { Attempt, Details, Json, ProviderName, Transfer } from "../types";

export type Locale = "uz" | "ru" | "en";

/** What a protocol needs to send a buyer to its payment page. `amount` is in tiyin. */
export type CheckoutRequest = {
  order_id: string;
  display_id: number;
  amount: bigint;
  locale: Locale;
  return_url: string;
};

/**
 * Why money cannot be given back, and what to do instead. `code` has words in the admin under
 * `providers.<provider>.refusals.<code>`; `advice` is English, for callers of the API.
 */
export type Refusal = { code: string; advice: string };

/** Null where the shop may give the money back by itself. */
export type RefundAbility = { full: Refusal | null; partial: Refusal | null };

/** A transfer on its way to the provider. */
export type TransferOrder = {
  container: MedusaContainer;
  attempt: Attempt;
  transfer: Transfer;
  /** An earlier try may have reached the provider: ask it before anything is repeated. */
  again: boolean;
  /** Receipt lines of what remains sold after it, when the order's products have their codes. */
  lines: FiscalLine[] | null;
};

/** What the provider said. Not knowing is no outcome: throw, and the transfer is tried again later. */
export type TransferOutcome =
  { outcome: "done"; details?: Details } | { outcome: "refused"; why: string };

/** One payment as the provider's own books have it. */
export type ProviderRecord = {
  /** The attempt's `transaction_id`, or, if the provider does not keep it, null. */
  transaction_id: string | null;
  /** The provider's own number of the payment, for staff. */
  reference: string;
  /** Tiyin. */
  amount: bigint;
  /** Tiyin given back. */
  refunded: bigint;
  state: "open" | "held" | "paid" | "cancelled" | "refunded";
  /** Unix ms. */
  at: number;
};

/** A day to reconcile: Unix ms, `from` included, `to` not, and what the ledger has of it. */
export type ReconciledPeriod = {
  container: MedusaContainer;
  from: number;
  to: number;
  attempts: Attempt[];
};

/** One step of a self-test, for staff. `code` has words in the admin under `providers.<provider>.checks.<code>`. */
export type SelfTestStep = { code: string; ok: boolean; detail: string | null };

export type SelfTestRequest = {
  container: MedusaContainer;
  /** The shop's configured address, never what a caller named, without a slash at its end. */
  backend_url: string;
};

/** What a settings page may show of a protocol; secrets are only said to be set. */
export type ProtocolSettingsView = {
  mode: "live" | "test";
  settings: { name: string; value: string | null; secret: boolean; set: boolean }[];
  /** Paths on this server to enter in the provider's cabinet. */
  callbacks: { name: string; path: string }[];
};

/** A receipt of the provider about a sale (`perform`) or its return (`cancel`). */
export type FiscalOrder = {
  container: MedusaContainer;
  attempt: Attempt;
  /** Null when the order's products lack codes. */
  lines: FiscalLine[] | null;
  /** Marking codes that staff have yet to scan: the receipt of marked goods is better made with them. */
  missing_marks: number;
};

/** `done` carries the receipt in the shape the ledger keeps: `qr_code_url` and whatever else the provider tells. */
export type FiscalOutcome =
  | { outcome: "done"; receipt: { [name: string]: Json } }
  /** Not there yet: asked again later. `why` is for staff. */
  | { outcome: "pending"; why?: string }
  | { outcome: "refused"; why: string };

/** A receipt is of the sale (`perform`), or of what went back (`cancel`). */
export type ReceiptKind = "perform" | "cancel";

/** A receipt of the shop's own cash register, on its way to the provider. */
export type OwnReceipt = {
  container: MedusaContainer;
  attempt: Attempt;
  kind: ReceiptKind;
  /** Checked: the tax authority's page, or one of `receiptHosts`. */
  url: string;
};

/** What the provider said. Not knowing is no outcome: throw, and it is told again later. */
export type TellOutcome = { outcome: "done" } | { outcome: "refused"; why: string };

/** Where the shop's own cash register makes the receipts. */
export type OwnReceipts = {
  /** The receipts that the provider wants to know of; others are only kept beside the payment. */
  told: readonly ReceiptKind[];
  /** Tells the provider of one. It may be told again after an answer that was lost, and must not be harmed by it. */
  tell(receipt: OwnReceipt): Promise<TellOutcome>;
};

/**
 * What the ledger asks of a payment protocol outside its callbacks. Everything here runs outside the ledger's locks and
 * may call the provider.
 */
export type PaymentProtocol = {
  /** Short name, `payme`; Medusa's provider is `pp_payme_payme`. */
  provider: ProviderName;
  /** The page where the buyer pays. */
  checkoutUrl(request: CheckoutRequest): string;
  /** Which refunds the shop can start. `now` is Unix ms. */
  refundAbility(attempt: Attempt, now: number): RefundAbility;
  /** Moves money at the provider. Needed where any refund or hold is possible. */
  send?(order: TransferOrder): Promise<TransferOutcome>;
  /** Has the receipt made, or asks whether it is there. Only where the shop has to ask for it. */
  fiscalize?(order: FiscalOrder): Promise<FiscalOutcome>;
  /**
   * The shop's own cash register makes the receipts, and they are attached to the payment afterwards. Never together with
   * `fiscalize`: two receipts of one sale are two sales to the tax office.
   */
  ownReceipts?: OwnReceipts;
  /** Hosts besides the tax authority's own where this provider shows its receipts. */
  receiptHosts?: readonly string[];
  /** The provider's books of a period. @throws when the provider cannot be asked */
  records?(period: ReconciledPeriod): Promise<ProviderRecord[]>;
  settings(): ProtocolSettingsView;
  /** Checks reachability and signature by harmless calls; never throws for a failed step. */
  selfTest(request: SelfTestRequest): Promise<SelfTestStep[]>;
};
