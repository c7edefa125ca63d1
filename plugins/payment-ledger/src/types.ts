/** Plain JSON, as stored in the journal. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Short name of a payment protocol, without Medusa's prefix: `payme`, `click`. */
export type ProviderName = string;

/** Life of one attempt to pay. Payme's states 1, 2, -1 and -2 in words. */
export type AttemptState = "created" | "performed" | "cancelled" | "refunded";

/** Why money that arrived does not count for the order and must go back to the buyer. */
export type RefundDue = "already_paid" | "order_cancelled" | "amount_changed";

/** One provider transaction. Times are Unix milliseconds UTC, 0 when it has not happened. */
export type Attempt = {
  id: string;
  /** From a sequence, for protocols that want integer ids. */
  number: bigint;
  payable_id: string;
  provider: ProviderName;
  /** The provider's id of the transaction; unique per provider. */
  transaction_id: string;
  /** Tiyin. */
  amount: bigint;
  /** What the buyer or the provider typed to name the order, kept verbatim. */
  account: Record<string, string>;
  state: AttemptState;
  /** True for the one performed attempt that pays the order. */
  counts: boolean;
  refund_due: RefundDue | null;
  /** The provider's own creation time. */
  provider_time: number;
  create_time: number;
  perform_time: number;
  cancel_time: number;
  reason: number | null;
  fiscal: { perform: Json | null; cancel: Json | null };
};

/** What Medusa says of an order at this moment. */
export type OrderFacts = {
  id: string;
  display_id: number;
  currency_code: string;
  /** Tiyin; null when the total has a fraction of a tiyin and so cannot be paid. */
  total: bigint | null;
  status: "pending" | "completed" | "canceled" | "archived" | "draft" | "requires_action";
  /** Any item fulfilled or shipped. */
  fulfilled: boolean;
  /** Tiyin captured in Medusa, by whatever provider. */
  captured: bigint;
  /** A payment is authorized in Medusa, as with cash on delivery: the order waits without a deadline. */
  secured: boolean;
  placed_at: number;
};

/** The ledger's own row for an order: what callbacks and expiry lock. */
export type Payable = {
  id: string;
  order_id: string;
  display_id: number;
  status: "open" | "paid" | "refunded" | "expired";
  /** When an unpaid order is given up, Unix ms. */
  expires_at: number;
};

/** All that a protocol may look at to decide. */
export type LedgerView = {
  now: number;
  next_attempt_id: string;
  /** The sequence number the next attempt gets; null when the call addresses a known attempt. */
  next_attempt_number: bigint | null;
  order: OrderFacts | null;
  payable: Payable | null;
  /** The attempt addressed by the call's `transaction_id`. */
  attempt: Attempt | null;
  /** Every attempt on the payable, oldest first. */
  attempts: Attempt[];
};

/** What a protocol may ask the ledger to do. */
export type LedgerCommand =
  | {
      type: "create";
      transaction_id: string;
      amount: bigint;
      provider_time: number;
      account: Record<string, string>;
      /** No second open attempt of this provider on the order while this one is open. */
      exclusive: boolean;
    }
  | { type: "perform"; attempt_id: string }
  /** Ends an attempt: created becomes cancelled, performed becomes refunded. */
  | { type: "cancel"; attempt_id: string; reason: number | null }
  | { type: "fiscal"; attempt_id: string; kind: "perform" | "cancel"; data: Json };

export type Decision<A> = { answer: A; commands: LedgerCommand[] };

/** One call of a provider, as the ledger runs it. */
export type LedgerCall<A> = {
  provider: ProviderName;
  /** The protocol's own name of the call, for the journal. */
  method: string;
  /** Masked: no secret, card or clear phone number. */
  request: Json;
  /** The order number as the buyer or provider wrote it. */
  display_id?: string;
  transaction_id?: string;
  /** Pure: it may run again after a conflict. */
  decide: (view: LedgerView) => Decision<A>;
  /** When the request arrived (`performance.now()`), so that the journal's duration includes parsing. */
  started_at?: number;
};

export type JournalEntry = {
  provider: ProviderName;
  method: string;
  request: Json;
  answer: Json;
  duration_ms: number;
};
