import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** Twelve digits without a plus: 998901234567. */
export type Phone = string;

export type PhoneProblem = "phone_invalid" | "phone_not_mobile";

/** Prefixes that get SMS as of November 2026; operators add some every few years, so they are an option. */
export const SMS_PREFIXES = [
  ...["20", "33", "50", "70", "77", "80", "87", "88"],
  ...["90", "91", "92", "93", "94", "95", "97", "98", "99"],
];

/** libphonenumber would find a number within words, or an extension after it. */
const LETTER = /\p{L}/u;

/** The trunk prefix of old habits: 8 90 123 45 67. */
const OLD_TRUNK = /^8(?=(?:\D*\d){9}\D*$)/;

/** Understands any spelling of an Uzbek number; a number of another country is `phone_invalid`. */
export function readPhone(
  text: string,
  prefixes: readonly string[] = SMS_PREFIXES,
): { phone: Phone } | { problem: PhoneProblem } {
  const parsed = parse(text);
  if (!parsed) {
    return { problem: "phone_invalid" };
  }
  const phone = parsed.number.slice(1);
  if (prefixes.includes(phone.slice(3, 5))) {
    return { phone };
  }
  return { problem: parsed.isValid() ? "phone_not_mobile" : "phone_invalid" };
}

/** The number in a profile, which staff may have written in any way; the digits alone where it is none. */
export function writtenPhone(text: string | null | undefined): Phone {
  return parse(text ?? "")?.number.slice(1) ?? (text ?? "").replace(/\D/g, "");
}

function parse(text: string) {
  const parsed = parsePhoneNumberFromString(withCountry(text.trim()), {
    defaultCountry: "UZ",
    extract: false,
  });
  const isUzbek = parsed?.country === "UZ" && !LETTER.test(text) && parsed.isPossible();
  return isUzbek ? parsed : null;
}

/** People leave the plus out, and libphonenumber takes 998 for the beginning of a national number then. */
function withCountry(text: string): string {
  const digits = text.replace(/\D/g, "");
  return digits.length === 12 && digits.startsWith("998") && !text.startsWith("+")
    ? `+${digits}`
    : text.replace(OLD_TRUNK, "");
}
