/** What a courier says of the money of a hand-over, whole so'm. */
export type SaidCash = {
  cash: number;
  /** What is due now. */
  due: number;
  /** What was due when it was taken, as the phone showed it; undefined when the phone did not say. */
  seen: number | undefined;
};

/** `booked`: it is another sum than is due, but that changed after it was taken; it is written down and staff look at it. */
export type CashVerdict = "agrees" | "booked" | "refused";

/** Money that was taken is never refused because the bill changed behind the courier's back; a slip of the finger is. */
export function judgeCash({ cash, due, seen }: SaidCash): CashVerdict {
  if (cash === due) {
    return "agrees";
  }
  const changed = seen !== undefined && seen !== due;
  return changed && (cash > 0 || cash === seen) ? "booked" : "refused";
}
