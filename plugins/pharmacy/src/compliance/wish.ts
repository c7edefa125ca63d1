import type { PrescriptionProblemCode } from "../prescription/problem";
import type { RxClass } from "../types";
import { PROFILE_RULES, type Profile } from "./profiles";

/**
 * Why a medicine cannot be asked for with a prescription, or null.
 *
 * @param rx_class undefined for a variant that does not exist, null for what is no medicine
 */
export function whyNotWished(
  rx_class: RxClass | null | undefined,
  profile: Profile,
): Extract<
  PrescriptionProblemCode,
  "variant_missing" | "forbidden_remote" | "no_prescription_needed"
> | null {
  if (rx_class === undefined) {
    return "variant_missing";
  }
  if (rx_class === "strict" || (rx_class === "rx" && PROFILE_RULES[profile].sold === "never")) {
    return "forbidden_remote";
  }
  return rx_class === "rx" ? null : "no_prescription_needed";
}
