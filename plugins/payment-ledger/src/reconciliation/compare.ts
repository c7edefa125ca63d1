import type { ProviderRecord } from "../protocols/protocol";
import type { Attempt } from "../types";

/** What the two books can disagree on. */
export const DIFFERENCE_KINDS = [
  /** The ledger has money that the provider does not know of. */
  "missing_at_provider",
  /** The provider has money that the ledger does not know of. */
  "missing_in_ledger",
  "amount_differs",
  /** One has the money, or has it blocked, and the other has not. */
  "state_differs",
  /** Different sums were given back. */
  "refund_differs",
] as const;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** The facts of an attempt that are compared. Sums are tiyin. */
export type Booking = Pick<
  Attempt,
  "id" | "transaction_id" | "state" | "amount" | "charged" | "refunded" | "provider_time"
>;

/** One disagreement, with both sides as they stand. `reference` is the ledger's transaction, or the provider's number. */
export type Difference = {
  kind: DifferenceKind;
  reference: string;
  /** The provider's own number of the payment. */
  provider_reference: string | null;
  attempt_id: string | null;
  ledger: Side | null;
  provider: Side | null;
};

/** Sums in tiyin. */
export type Side = { state: string; amount: bigint; refunded: bigint };

/** Sums of the money that each side has of the day, tiyin, before and of refunds. */
export type Comparison = {
  checked: number;
  differences: Difference[];
  ledger: { amount: bigint; refunded: bigint };
  provider: { amount: bigint; refunded: bigint };
};

export type Books = {
  /** Unix ms: a payment that only one side has counts when it lies in here, `from` included, `to` not. */
  from: number;
  to: number;
  /** Of the period, and whatever else the records may be about. */
  bookings: Booking[];
  records: ProviderRecord[];
};

/**
 * Compares the ledger with a provider's books. What never moved money (begun, given up, cancelled) may be missing on
 * either side: providers keep such payments or forget them as they like.
 */
export function compareBooks({ from, to, bookings, records }: Books): Comparison {
  const within = (at: number) => at >= from && at < to;
  const byTransaction = new Map(bookings.map((one) => [one.transaction_id, one]));
  const seen = new Set<string>();
  const result: Comparison = {
    checked: 0,
    differences: [],
    ledger: { amount: 0n, refunded: 0n },
    provider: { amount: 0n, refunded: 0n },
  };
  for (const record of paymentsFirst(records)) {
    const named = byTransaction.get(record.transaction_id ?? record.reference);
    if (!within(named?.provider_time ?? record.at)) {
      if (named) seen.add(named.id);
      continue;
    }
    // A second payment of one transaction is money that the ledger has not.
    const booking = named && !seen.has(named.id) ? named : undefined;
    if (booking) {
      seen.add(booking.id);
    }
    result.checked++;
    add(result.provider, moneyOfRecord(record));
    result.differences.push(...differencesOf(booking, record));
  }
  for (const booking of bookings.filter(({ provider_time }) => within(provider_time))) {
    add(result.ledger, moneyOf(booking));
    if (!seen.has(booking.id)) {
      result.checked++;
      result.differences.push(...differencesOf(booking, undefined));
    }
  }
  return result;
}

/** Every payment once, those that moved money before those that did not: a page of a register may overlap the next. */
function paymentsFirst(records: ProviderRecord[]): ProviderRecord[] {
  const moved = (record: ProviderRecord) => (moneyOfRecord(record).amount > 0n ? 0 : 1);
  return [...new Map(records.map((one) => [one.reference, one])).values()].sort(
    (a, b) => moved(a) - moved(b),
  );
}

function differencesOf(
  booking: Booking | undefined,
  record: ProviderRecord | undefined,
): Difference[] {
  const kind = kindsOf(booking && moneyOf(booking), record && moneyOfRecord(record));
  return kind.map((kind) => ({
    kind,
    reference: booking?.transaction_id ?? record?.reference ?? "",
    provider_reference: record?.reference ?? null,
    attempt_id: booking?.id ?? null,
    ledger: booking
      ? {
          state: booking.state,
          amount: booking.charged || booking.amount,
          refunded: booking.refunded,
        }
      : null,
    provider: record
      ? { state: record.state, amount: record.amount, refunded: record.refunded }
      : null,
  }));
}

/** What a side has of a payment: nothing (0), money blocked, or money taken. Tiyin. */
type Money = { held: boolean; amount: bigint; refunded: bigint };

function kindsOf(ledger: Money | undefined, provider: Money | undefined): DifferenceKind[] {
  const [ours, theirs] = [ledger?.amount ?? 0n, provider?.amount ?? 0n];
  if (ours === 0n && theirs === 0n) {
    return [];
  }
  if (!ledger) {
    return ["missing_in_ledger"];
  }
  if (!provider) {
    return ["missing_at_provider"];
  }
  if (ours === 0n || theirs === 0n || ledger.held !== provider.held) {
    return ["state_differs"];
  }
  return [
    ...(ours === theirs ? [] : ["amount_differs" as const]),
    ...(ledger.refunded === provider.refunded ? [] : ["refund_differs" as const]),
  ];
}

function moneyOf({ state, amount, charged, refunded }: Booking): Money {
  switch (state) {
    case "held":
      return { held: true, amount, refunded: 0n };
    case "performed":
    case "refunded":
      return { held: false, amount: charged, refunded };
    default:
      return { held: false, amount: 0n, refunded: 0n };
  }
}

function moneyOfRecord({ state, amount, refunded }: ProviderRecord): Money {
  switch (state) {
    case "held":
      return { held: true, amount, refunded: 0n };
    case "paid":
      return { held: false, amount, refunded };
    case "refunded":
      return { held: false, amount, refunded: refunded || amount };
    default:
      return { held: false, amount: 0n, refunded: 0n };
  }
}

function add(sum: { amount: bigint; refunded: bigint }, money: Money): void {
  sum.amount += money.held ? 0n : money.amount;
  sum.refunded += money.refunded;
}
