import type { MedusaContainer } from "@medusajs/framework/types";
import type { Subject } from "../modules/phone-auth/challenges";
import type { Count } from "../modules/phone-auth/limits";
import { Problem, tooMany } from "../problem";
import type { Caller } from "./caller";
import { phoneAuthOf } from "./dependencies";

/**
 * Uses the code up. Wrong ones are counted over all codes of a day too. They are counted afterwards, so that guesses
 * where there is no code keep nobody out; those that come together have the tries of one code at most.
 *
 * @throws Problem 401 when it is not the right one, 429 after too many wrong ones
 */
export async function checkCode(
  scope: MedusaContainer,
  subject: Subject,
  { code, caller }: { code: string; caller: Caller },
): Promise<void> {
  const { challenges, keys, limits } = phoneAuthOf(scope);
  const counts: Count[] = [
    ["wrongCodesPerPhoneDay", keys.mac("phone", subject.phone)],
    ["wrongCodesPerAddressDay", caller.network],
  ];
  const wait = await limits.look(...counts);
  if (wait > 0) {
    throw tooMany(wait);
  }
  const { verdict: judged, is_counted } = await challenges.check(subject, code);
  if (is_counted) {
    await limits.take(...counts);
  }
  const { verdict, ...more } = judged;
  if (verdict !== "right") {
    throw new Problem(401, verdict, more);
  }
}
