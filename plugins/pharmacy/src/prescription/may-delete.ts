import type { PrescriptionProblemCode } from "./problem";
import { isEnded, type PrescriptionState } from "./states";

/** What deleting looks at. */
export type Deletable = {
  status: PrescriptionState;
  is_held: boolean;
  /** Whether packs of it were ever handed over. */
  is_dispensed: boolean;
};

/** `cancel`: nobody is looking at it, so it is taken back first. */
export type Deletion = "cancel" | "at_once";

const TAKEN_BACK: readonly PrescriptionState[] = ["draft", "submitted", "needs_info"];

/**
 * How a customer's prescription is deleted, or why it is not (pharmacy-uz.md, sections 4.2 and 7): what a pharmacist looks at,
 * or what is approved, has to end first; records of packs that were handed over are kept for as long as the law demands.
 */
export function deletionOf({
  status,
  is_held,
  is_dispensed,
}: Deletable):
  Deletion | Extract<PrescriptionProblemCode, "legal_hold" | "dispensed_kept" | "illegal_jump"> {
  if (is_held) {
    return "legal_hold";
  }
  if (is_dispensed || status === "fulfilled") {
    return "dispensed_kept";
  }
  if (TAKEN_BACK.includes(status)) {
    return "cancel";
  }
  return isEnded(status) ? "at_once" : "illegal_jump";
}
