const SHOWN_AT_END = 2;
const SHOWN_AT_START = 6;

/** `+998 90 *** ** 67`: enough to ask for, too little to call. Null where there is none. */
export function maskedPhone(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, "") ?? "";
  if (digits.length < SHOWN_AT_START + SHOWN_AT_END) {
    return null;
  }
  const start = digits.startsWith("998")
    ? `+998 ${digits.slice(3, 5)}`
    : `+${digits.slice(0, SHOWN_AT_START - 3)}`;
  return `${start} *** ** ${digits.slice(-SHOWN_AT_END)}`;
}
