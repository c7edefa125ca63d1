import type { MedusaContainer } from "@medusajs/framework/types";
import type { Subject } from "../modules/phone-auth/challenges";
import { Problem } from "../problem";
import { phoneAuthOf } from "./dependencies";

/** Uses the code up. @throws Problem 401 when it is not the right one */
export async function checkCode(scope: MedusaContainer, subject: Subject, code: string) {
  const { verdict, ...more } = await phoneAuthOf(scope).challenges.check(subject, code);
  if (verdict !== "right") {
    throw new Problem(401, verdict, more);
  }
}
