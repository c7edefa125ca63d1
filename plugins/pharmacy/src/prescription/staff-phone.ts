/** An Uzbek number after its country code. */
const NATIONAL_DIGITS = 9;

/** `+998901234567` of whatever people write as a number of Uzbekistan, or null. */
export function readStaffPhone(text: string): string | null {
  if (!/^[+\d\s()-]+$/.test(text.trim())) {
    return null;
  }
  const typed = text.replace(/\D/g, "");
  const digits = typed.length === NATIONAL_DIGITS ? `998${typed}` : typed;
  return /^998\d{9}$/.test(digits) ? `+${digits}` : null;
}

/** What is the same however a number is written: `901234567`. */
export const nationalPart = (phone: string): string =>
  phone.replace(/\D/g, "").slice(-NATIONAL_DIGITS);
