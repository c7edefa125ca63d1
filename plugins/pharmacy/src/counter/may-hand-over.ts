import { lastUnsoldDay, tashkentDay } from "../medicine/first-expired";
import type { HandedPacks } from "../modules/prescription/dispense";
import type { CounterPayment } from "../modules/prescription/hand-over-book";
import type { PrescriptionProblemCode } from "../prescription/problem";

/** What has to be seen before packs leave the counter. */
export type Requirement = "original" | "e_rx";

/** What the pharmacist says. */
export type Said = {
  packs: readonly HandedPacks[];
  original_checked: boolean;
  /** Electronic prescriptions, by the numbers they were looked up by. */
  e_rx: readonly { number: string; checked: boolean }[];
  payment: Exclude<CounterPayment, "none">;
};

/** What is known of the order. */
export type KnownOrder = {
  status: string;
  at_counter: boolean;
  /** The number by which each prescription was approved that is handed over on; null for paper. */
  documents: readonly (string | null)[];
  /** So'm still to be paid if all of it is taken. */
  due: number;
  /** Whether money is held on a card for it. */
  is_held: boolean;
  is_being_edited: boolean;
  min_days_left: number;
  now: Date;
};

export type CounterRefusal = Extract<
  PrescriptionProblemCode,
  | "reservation_over"
  | "nothing_handed"
  | "order_being_edited"
  | "original_not_checked"
  | "e_rx_not_checked"
  | "e_rx_number_differs"
  | "pack_expired"
  | "payment_differs"
>;

/** An electronic prescription is looked up; of any other the original is asked for. */
export const requirementOf = (document: string | null): Requirement =>
  document === null ? "original" : "e_rx";

/** What was seen, as it is written down. */
export function checkedOf(documents: KnownOrder["documents"]): Requirement | "both" {
  const [first = "original", ...others] = documents.map(requirementOf);
  return others.every((one) => one === first) ? first : "both";
}

/**
 * Why packs may not be handed over as the pharmacist says, or null (pharmacy-uz.md, sections 1 and 4.3, rule 3). Whether the
 * prescription still stands is looked at under its lock.
 */
export function whyNotHandedOver(said: Said, order: KnownOrder): CounterRefusal | null {
  if (order.status === "canceled") {
    return "reservation_over";
  }
  if (said.packs.length === 0) {
    return "nothing_handed";
  }
  if (order.is_being_edited) {
    return "order_being_edited";
  }
  const unsold = lastUnsoldDay(tashkentDay(order.now.getTime()), order.min_days_left);
  if (said.packs.some(({ expires_on }) => expires_on <= unsold)) {
    return "pack_expired";
  }
  return whyNotSeen(said, order.documents) ?? whyNotPaid(said, order);
}

/** Every prescription for itself: the number of one says nothing of the original of another. */
function whyNotSeen(
  { e_rx, original_checked }: Said,
  documents: KnownOrder["documents"],
): CounterRefusal | null {
  if (documents.includes(null) && !original_checked) {
    return "original_not_checked";
  }
  const numbers = documents.flatMap((document) => document ?? []);
  const seen = new Set(e_rx.filter(({ checked }) => checked).map(({ number }) => number.trim()));
  if (numbers.every((number) => seen.has(number))) {
    return null;
  }
  return seen.size < new Set(numbers).size ? "e_rx_not_checked" : "e_rx_number_differs";
}

/** What is held on a card is taken from it, and from nothing else. */
function whyNotPaid(
  { payment }: Said,
  { at_counter, due, is_held }: KnownOrder,
): CounterRefusal | null {
  if (!at_counter || due <= 0) {
    return null;
  }
  return (payment === "hold") === is_held ? null : "payment_differs";
}

/** How the order is paid, as it is written down. */
export const paymentOf = (said: Said, { at_counter, due }: KnownOrder): CounterPayment =>
  at_counter && due > 0 ? said.payment : "none";
