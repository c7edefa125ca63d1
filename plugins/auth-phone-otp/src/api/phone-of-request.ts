import type { MedusaContainer } from "@medusajs/framework/types";
import { phoneAuthOf } from "../account/dependencies";
import { readPhone, type Phone } from "../phone/uzbek-mobile";
import { Problem } from "../problem";

/** @throws Problem 400 when a code cannot go there */
export function phoneOf(scope: MedusaContainer, text: string): Phone {
  const read = readPhone(text, phoneAuthOf(scope).options.smsPrefixes);
  if ("problem" in read) {
    throw new Problem(400, read.problem);
  }
  return read.phone;
}
