/** `+998901234567` is `+998 90 123-45-67`, on one line; any other number as it came. */
export function phoneWords(phone: string): string {
  return phone.replace(
    /^\+998(\d{2})(\d{3})(\d{2})(\d{2})$/,
    "+998\u00a0$1\u00a0$2\u2011$3\u2011$4",
  );
}
