import type { Phone } from "./uzbek-mobile";

/** For logs and screens: +998 90 *** ** 67. */
export function maskedPhone(phone: Phone): string {
  return `+998 ${phone.slice(3, 5)} *** ** ${phone.slice(-2)}`;
}
