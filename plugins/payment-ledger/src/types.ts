/** Plain JSON, as stored in the journal. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Short name of a payment protocol, without Medusa's prefix: `payme`, `click`. */
export type ProviderName = string;

/**
 * Life of one attempt to pay. Payme's states 1, 2, -1 and -2 in words, and between them `held`: the money is blocked on
 * the buyer's card and not taken yet.
 */
export type AttemptState = "created" | "held" | "performed" | "cancelled" | "refunded";

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
  /** Tiyin asked of the buyer. */
  amount: bigint;
  /** Tiyin really taken: `amount`, or less when a hold was charged in part; 0 until performed. */
  charged: bigint;
  /** Tiyin given back so far. */
  refunded: bigint;
  /** What the buyer or the provider typed to name the order, kept verbatim. */
  account: Record<string, string>;
  state: AttemptState;
  /** True for the one held or performed attempt that pays the order. */
  counts: boolean;
  refund_due: RefundDue | null;
  /** When a hold lapses by itself; 0 without one. */
  hold_expires_at: number;
  /** The protocol's own facts: its payment number, a masked card. Never a secret in clear. */
  details: Details;
  /** The provider's own creation time. */
  provider_time: number;
  create_time: number;
  perform_time: number;
  cancel_time: number;
  reason: number | null;
  fiscal: { perform: Json | null; cancel: Json | null };
};

/** Facts of a protocol about an attempt, by names of its own. */
export type Details = { [name: string]: Json };

/** What happens to an order's goods when its money goes back. */
export type StockFate =
  /** They are for sale again; an order of which nothing was handed over is cancelled. */
  | "return"
  /** They are lost: the same, but taken out of stock. */
  | "write_off"
  /** Only the money moves. */
  | "keep";

/** Why money is sent: staff asked for it, or the ledger owes it. */
export type TransferCause = "staff" | "automatic" | "hold_expiring" | RefundDue;

/**
 * Money the shop moves by itself at the provider: a hold charged or released, a payment refunded. The wish is written
 * down before the provider is asked, so that a killed process knows what it may have done.
 */
export type Transfer = {
  id: string;
  attempt_id: string;
  kind: "charge" | "release" | "refund";
  /** Tiyin. */
  amount: bigint;
  cause: TransferCause;
  stock: StockFate;
  /** `sent`: the provider may know of it, so it is asked before anything is repeated. */
  state: "queued" | "sent" | "done" | "failed";
  note: string | null;
  /** Medusa's id of the member of staff. */
  requested_by: string | null;
  /** Why it failed, in the provider's words. */
  error: string | null;
  /** Unix ms. */
  created_at: number;
};

/** What Medusa says of an order at this moment. */
export type OrderFacts = {
  id: string;
  display_id: number;
  currency_code: string;
  /**
   * Tiyin; null when it cannot be paid here: it has a fraction of a tiyin, is paid at the counter alone
   * (`metadata.pay_at_counter` of the order is true), or with another provider alone (`metadata.pay_only_with`, as `uzcard`).
   */
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
  status: "open" | "held" | "paid" | "refunded" | "expired";
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
  /** The attempt addressed by the call's `transaction_id` or `attempt_number`. */
  attempt: Attempt | null;
  /** Every attempt on the payable, oldest first. */
  attempts: Attempt[];
  /** Every transfer of these attempts, oldest first. */
  transfers: Transfer[];
};

/** What a protocol may ask the ledger to do. `details` are merged into those of the attempt. */
export type LedgerCommand =
  | {
      type: "create";
      transaction_id: string;
      amount: bigint;
      provider_time: number;
      account: Record<string, string>;
      /** No second open attempt of this provider on the order while this one is open. */
      exclusive: boolean;
      details?: Details;
    }
  /** The money is blocked. A hold the order cannot use is released by itself. */
  | { type: "hold"; attempt_id: string; expires_at: number; details?: Details }
  /** The money is taken. */
  | {
      type: "perform";
      attempt_id: string;
      /** Tiyin, when a hold was charged in part. */
      charged?: bigint;
      /** Money the order cannot use is sent back by itself; otherwise it waits for staff. */
      give_back?: boolean;
      /** This payment needs a receipt: the protocol asks for it, or the shop's own cash register makes it. */
      fiscalize?: boolean;
      details?: Details;
    }
  /** Ends an attempt: created and held become cancelled, performed becomes refunded in full. */
  | { type: "cancel"; attempt_id: string; reason: number | null; details?: Details }
  /** The provider has given this much back, in tiyin. */
  | { type: "refund"; attempt_id: string; amount: bigint; stock: StockFate }
  /** Writes protocol facts down; the state stays. */
  | { type: "note"; attempt_id: string; details: Details }
  | {
      type: "fiscal";
      attempt_id: string;
      kind: "perform" | "cancel";
      data: Json;
      /** The provider has to be told of it (`PaymentProtocol.ownReceipts`). */
      tell?: boolean;
    }
  | TransferCommand;

export type TransferCommand =
  /** Queues money to be moved at the provider, one transfer of an attempt at a time. */
  | {
      type: "transfer";
      /** Its id, when the caller has to know it. */
      id?: string;
      attempt_id: string;
      kind: Transfer["kind"];
      amount: bigint;
      cause: TransferCause;
      stock?: StockFate;
      note?: string;
      requested_by?: string;
    }
  | { type: "transfer_sent"; transfer_id: string }
  | { type: "transfer_done"; transfer_id: string; details?: Details }
  | { type: "transfer_failed"; transfer_id: string; error: string };

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
  /** The ledger's own number of an attempt of the order `display_id`, for protocols that answer with it. */
  attempt_number?: bigint;
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
