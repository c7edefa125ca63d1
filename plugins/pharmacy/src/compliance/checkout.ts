import { whyNotUsable, type AllocatedLine } from "../prescription/allocation";
import type { PrescriptionProblemCode } from "../prescription/problem";
import type { PrescriptionState } from "../prescription/states";
import type { RxClass } from "../types";
import { PROFILE_RULES, type FulfilmentKind, type PaymentKind, type Profile } from "./profiles";

/** Packs that an approved line lends to a cart or an order. */
export type LentPacks = {
  /** The variant that was approved. */
  variant_id: string;
  quantity: number;
  prescription: PrescriptionState;
  line: Pick<AllocatedLine, "status" | "valid_until" | "consent">;
};

export type SoldLine = { variant_id: string; quantity: number; rx_class: RxClass | null };

export type Sale = {
  profile: Profile;
  /** Whether it is an order made of a prescription, and nothing else. */
  is_reservation: boolean;
  lines: readonly SoldLine[];
  /** Packs that are reserved on prescriptions for it. */
  lent: readonly LentPacks[];
  /** Null while not chosen yet. */
  fulfilment: FulfilmentKind | null;
  payment: PaymentKind | null;
  now: Date;
};

export type CheckoutRefusal = Extract<
  PrescriptionProblemCode,
  | "forbidden_remote"
  | "prescription_required"
  | "prescription_pending"
  | "prescription_expired"
  | "prescription_qty_exceeded"
  | "consent_needed"
  | "refill_too_early"
  | "pom_pickup_only"
  | "pom_pay_at_counter"
>;

/**
 * Why a cart or an order may not go on, or null: the checkout rules of pharmacy-uz.md, section 4.3, the same when something is
 * added, at checkout, at completion and at hand-over. What needs no prescription is never refused here.
 */
export function whyNotCheckedOut(sale: Sale): CheckoutRefusal | null {
  const rules = PROFILE_RULES[sale.profile];
  if (sale.lines.some(({ rx_class }) => rx_class === "strict")) {
    return "forbidden_remote";
  }
  const onPrescription = sale.lines.filter(({ rx_class }) => rx_class === "rx");
  if (onPrescription.length === 0) {
    return null;
  }
  if (rules.sold === "never") {
    return "forbidden_remote";
  }
  if (rules.sold === "reservation" && !sale.is_reservation) {
    return "prescription_required";
  }
  const wanted = new Map<string, number>();
  for (const { variant_id, quantity } of onPrescription) {
    wanted.set(variant_id, (wanted.get(variant_id) ?? 0) + quantity);
  }
  for (const [variant_id, quantity] of wanted) {
    const refusal = whyNotLent(variant_id, quantity, sale);
    if (refusal) {
      return refusal;
    }
  }
  if (sale.fulfilment && !rules.fulfilment.includes(sale.fulfilment)) {
    return "pom_pickup_only";
  }
  return sale.payment && !rules.payment.includes(sale.payment) ? "pom_pay_at_counter" : null;
}

function whyNotLent(variant_id: string, quantity: number, sale: Sale): CheckoutRefusal | null {
  const lent = sale.lent.filter((packs) => packs.variant_id === variant_id);
  if (lent.length === 0) {
    return "prescription_required";
  }
  for (const { prescription, line } of lent) {
    const refusal = whyNotUsable(prescription, line, sale.now);
    if (refusal) {
      return refusal;
    }
  }
  const packs = lent.reduce((sum, one) => sum + one.quantity, 0);
  return packs < quantity ? "prescription_qty_exceeded" : null;
}
