import type { MedusaContainer } from "@medusajs/framework/types";
import type { Subject } from "../modules/phone-auth/challenges";
import type { Count } from "../modules/phone-auth/limits";
import { Problem, tooMany } from "../problem";
import type { Caller } from "./caller";
import { phoneAuthOf } from "./dependencies";

/**
 * Uses the code up. Wrong ones are counted over all codes of a day too: counted first and given back afterwards, so
 * guesses that come together are counted together.
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
  const wait = await limits.take(...counts);
  if (wait > 0) {
    throw tooMany(wait);
  }
  const { verdict: judged, is_counted } = await challenges.check(subject, code);
  if (!is_counted) {
    await limits.giveBack(...counts);
  }
  const { verdict, ...more } = judged;
  if (verdict !== "right") {
    throw new Problem(401, verdict, more);
  }
}
