import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** What a person typed as E.164 `+998901234567`, or null when it is no Uzbek number. Nine bare digits are taken as local. */
export function readPhone(typed: string): string | null {
  const digits = typed.replace(/\D/g, "");
  const international = digits.length === 9 ? `+998${digits}` : `+${digits}`;
  const number = parsePhoneNumberFromString(international);
  return number?.country === "UZ" && number.isValid() ? number.number : null;
}

/** `+998901234567` as `+998 90 123 45 67`; anything else unchanged. */
export function formatPhone(phone: string): string {
  return phone.replace(/^\+998(\d{2})(\d{3})(\d{2})(\d{2})$/, "+998 $1 $2 $3 $4");
}

/** The same with the middle hidden: an order page is open to whoever holds its link. */
export function maskPhone(phone: string): string {
  return phone.replace(/^\+998(\d{2})\d{3}\d{2}(\d{2})$/, "+998 $1 ••• •• $2");
}
