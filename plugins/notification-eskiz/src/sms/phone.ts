/** Mobile prefixes of Uzbekistan, two digits after 998. Operators are never told by them: subscribers may change. */
export const MOBILE_PREFIXES = [..."20 33 50 70 77 80 87 88 90 91 92 93 94 95 97 98 99".split(" ")];

/** Any spelling of an Uzbek number as `998901234567`; null when it is none (section 9). */
export function normalisePhone(text: string): string | null {
  const digits = text.replace(/\D/g, "");
  const hasOtherCountry = text.trim().startsWith("+") && !digits.startsWith("998");
  if (hasOtherCountry) {
    return null;
  }
  if (digits.length === 9) {
    return `998${digits}`;
  }
  if (digits.length === 10 && digits.startsWith("8")) {
    return `998${digits.slice(1)}`;
  }
  return digits.length === 12 && digits.startsWith("998") ? digits : null;
}

/** @param phone as `998901234567` */
export const isMobile = (phone: string, prefixes: string[]): boolean =>
  prefixes.includes(phone.slice(3, 5));

/** `+998 90 *** ** 67`: enough to recognise a number one knows. */
export const maskPhone = (phone: string): string =>
  `+${phone.slice(0, 3)} ${phone.slice(3, 5)} *** ** ${phone.slice(-2)}`;
