import type { MedusaContainer } from "@medusajs/framework/types";
import type { PrescriptionRow } from "../modules/prescription/rows";
import { holds, leaseOf, type Leased } from "./lease";
import { prescriptionsOf } from "./prescriptions-of";
import { isOwn, type Reviewer } from "./reviewers";

/** How long somebody reads who broke the glass. */
export const BREAK_GLASS_MINUTES = 15;

/** Whether staff may read what is on a prescription and see its pages, and by what right. */
export type Reading =
  { allowed: true; as: "lease" | "senior" | "break_glass" } | { allowed: false; as: null };

/** What the decision looks at. */
export type Reader = {
  /** Null for staff who are no pharmacists. */
  reviewer: Reviewer | null;
  /** When this person last broke the glass of this prescription, or null. */
  broke_glass_at: Date | null;
};

const NOT: Reading = { allowed: false, as: null };

/**
 * Whoever holds the lease reads; senior pharmacists read; anybody else only for a quarter of an hour after breaking the glass
 * (pharmacy-uz.md, section 4.2). No pharmacist reads their own as staff, by whatever right.
 */
export function readingOf(
  { reviewer, broke_glass_at }: Reader,
  prescription: Leased & Pick<PrescriptionRow, "customer_id" | "uploaded_by">,
  now: Date,
): Reading {
  if (reviewer) {
    if (isOwn(reviewer, prescription)) {
      return NOT;
    }
    if (holds(leaseOf(prescription), reviewer.user_id, now)) {
      return { allowed: true, as: "lease" };
    }
    if (reviewer.is_senior) {
      return { allowed: true, as: "senior" };
    }
  }
  const isOpen =
    broke_glass_at !== null &&
    now.getTime() < broke_glass_at.getTime() + BREAK_GLASS_MINUTES * 60_000;
  return isOpen ? { allowed: true, as: "break_glass" } : NOT;
}

/** {@link readingOf} for a member of staff; whoever lets them read writes down that they did. */
export async function mayRead(
  container: MedusaContainer,
  prescription: PrescriptionRow,
  user_id: string,
  now = new Date(),
): Promise<Reading> {
  const { pharmacists, readings } = prescriptionsOf(container);
  const [reviewer, broke_glass_at] = await Promise.all([
    pharmacists.reviewerOrNull(user_id),
    readings.brokeGlassAt(prescription.id, user_id),
  ]);
  return readingOf({ reviewer, broke_glass_at }, prescription, now);
}
