import type { TransferView } from "../area/area-api";
import type { DictionaryKey } from "../i18n/dictionary";
import type { AttemptView } from "../ledger-api";

export type BadgeColor = "green" | "red" | "blue" | "orange" | "grey" | "purple";

type AttemptMoney = Pick<AttemptView, "state" | "counts" | "refund_due">;

export const ATTEMPT_STATES = ["created", "held", "performed", "cancelled", "refunded"] as const;

/** Green only for money that pays for the order; orange wherever staff have something to do. */
export function attemptColor({ state, refund_due }: AttemptMoney): BadgeColor {
  if (refund_due) {
    return "orange";
  }
  return (
    {
      created: "blue",
      held: "orange",
      performed: "green",
      cancelled: "grey",
      refunded: "purple",
    } as const
  )[state];
}

/** The badge of an attempt; money that must go back says so. */
export function attemptLabel({ state, refund_due }: AttemptMoney): DictionaryKey {
  return refund_due ? "attempt.dueBack" : `attempt.${state}`;
}

/** What happened to the money of an attempt, in one sentence. */
export function explainAttempt({ state, refund_due }: AttemptMoney): DictionaryKey {
  if (state === "performed" || (state === "held" && refund_due)) {
    return refund_due ? "attempt.why.dueBack" : "attempt.why.counts";
  }
  return `attempt.why.${state}`;
}

/** The moments of an attempt that have happened, in order. */
export function attemptMoments(
  attempt: Pick<AttemptView, "state" | "create_time" | "perform_time" | "cancel_time">,
): { label: DictionaryKey; at: number }[] {
  const ended = attempt.state === "refunded" ? "attempt.refundedAt" : "attempt.cancelledAt";
  const moments: { label: DictionaryKey; at: number }[] = [
    { label: "attempt.createdAt", at: attempt.create_time },
    { label: "attempt.performedAt", at: attempt.perform_time },
    { label: ended, at: attempt.cancel_time },
  ];
  return moments.filter(({ at }) => at > 0);
}

/** Sums of an attempt that differ from what was asked of the buyer, tiyin as text. */
export function attemptSums({
  amount,
  charged,
  refunded,
}: Pick<AttemptView, "amount" | "charged" | "refunded">): {
  label: DictionaryKey;
  tiyin: string;
}[] {
  const sums: { label: DictionaryKey; tiyin: string }[] = [
    { label: "area.details.charged", tiyin: charged === amount ? "0" : charged },
    { label: "area.details.refunded", tiyin: refunded === amount ? "0" : refunded },
  ];
  return sums.filter(({ tiyin }) => tiyin !== "0");
}

/** What of a payment is still to go back to the buyer, tiyin as text. */
export function sumDueBack({
  state,
  amount,
  charged,
  refunded,
}: Pick<AttemptView, "state" | "amount" | "charged" | "refunded">): string {
  return state === "held" ? amount : (BigInt(charged) - BigInt(refunded)).toString();
}

/** What staff have to do about money that is due back, by the latest of its transfers. */
export function dueBackAdvice(transfers: Pick<TransferView, "state">[]): DictionaryKey {
  switch (transfers.at(-1)?.state) {
    case "queued":
    case "sent":
      return "area.attention.why.on_its_way";
    case "failed":
      return "dueBack.failed";
    default:
      return "dueBack.action";
  }
}
