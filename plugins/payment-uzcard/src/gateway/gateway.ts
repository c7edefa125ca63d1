import type { Ofd } from "../fiscal/ofd";

/** Life of a payment at the gateway; `other` is a name it has not published. */
export type PaymentStatus =
  "draft" | "progress" | "billing" | "hold" | "success" | "error" | "revert" | "other";

/** Sums in tiyin, times in Unix ms. */
export type GatewayPayment = {
  uuid: string;
  /** Our own number of the payment. */
  invoice_id: string;
  status: PaymentStatus;
  /** What is blocked or taken and has not gone back. */
  amount: bigint;
  ps: string | null;
  card_pan: string | null;
  /** The buyer has to confirm with a code. */
  needs_code: boolean;
  /** Why the processing centre refused, in its own code. */
  response_code: string | null;
  created_at: number | null;
  paid_at: number | null;
  refunded_at: number | null;
  receipt_url: string | null;
  /** Fiscal receipts of the sale and of its return. */
  qr_url: string | null;
  refund_qr_url: string | null;
};

export type GatewayHold = {
  /** `other`: charged, lapsed or unheard of; then the payment says what it is. */
  status: "draft" | "active" | "canceled" | "other";
  expires_at: number | null;
  payment: GatewayPayment;
};

export type BoundCard = {
  status: "draft" | "active" | "deleted";
  /** The form session it was entered in. */
  session_id: string | null;
  token: string | null;
  /** Masked. */
  pan: string | null;
  /** `uzcard`, `humo`, ... */
  ps: string | null;
  /** The card's bank lets it pay. */
  usable: boolean;
};

export type CardForm = { session_id: string; form_url: string };
export type Sale = { uuid: string; checkout_url: string };
export type Application = { otp_length: number; otp_required: boolean };

export type CardFormRequest = {
  redirect_url: string;
  redirect_decline_url: string;
  callback_url: string;
};

export type SaleRequest = {
  invoice_id: string;
  amount: bigint;
  callback_url: string;
  return_url: string;
  return_error_url: string;
  lang: "uz" | "ru" | "en";
  /** Seconds the page stays open. */
  ttl_s: number;
  ofd: Ofd | null;
};

export type HoldRequest = {
  token: string;
  invoice_id: string;
  amount: bigint;
  /** How long the money stays blocked. */
  minutes: number;
};

export type HistoryRequest = { from: number; to: number };

/** A success callback or status webhook with every scalar as its own text: signatures are made from the text. */
export type CallbackFields = Readonly<Record<string, string>>;

/**
 * What this plugin needs of an acquirer, and no more. Sums are tiyin. Every method that is not a mere question throws
 * GatewayError, and only its `failure` says whether the thing may have been done all the same.
 */
export interface UzcardGateway {
  /** Opens a hosted form where the buyer enters a card. */
  bindCard(request: CardFormRequest): Promise<CardForm>;
  boundCard(session_id: string): Promise<BoundCard>;
  card(token: string): Promise<BoundCard>;
  removeCard(token: string): Promise<void>;

  /** Opens a hosted page where the buyer pays in one step. */
  createSale(request: SaleRequest): Promise<Sale>;
  annulSale(uuid: string): Promise<void>;

  hold(request: HoldRequest): Promise<GatewayHold>;
  /** `code` is null where none is needed. */
  confirmHold(uuid: string, code: string | null): Promise<GatewayHold>;
  charge(uuid: string, amount: bigint, ofd: Ofd | null): Promise<GatewayPayment>;
  cancelHold(uuid: string): Promise<GatewayHold>;
  getHold(uuid: string): Promise<GatewayHold>;

  getPayment(uuid: string): Promise<GatewayPayment>;
  /** All that is left goes back. */
  refund(uuid: string): Promise<GatewayPayment>;
  /** A part goes back; `remaining` are the receipt lines of what stays sold. */
  refundPart(uuid: string, amount: bigint, remaining: Ofd | null): Promise<GatewayPayment>;

  /** Tells the gateway of a receipt that was made elsewhere: of the sale, or of what went back. */
  reportReceipt(uuid: string, url: string, isRefund: boolean): Promise<void>;

  /** Every payment made in a period, Unix ms, both ends included. */
  history(period: HistoryRequest): Promise<GatewayPayment[]>;
  application(): Promise<Application>;

  /** Whether the success callback or the status webhook is the gateway's own. */
  isSuccessCallback(fields: CallbackFields): boolean;
  isStatusWebhook(fields: CallbackFields): boolean;
}
