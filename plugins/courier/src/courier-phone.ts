/** Mobile numbers of Uzbekistan that get SMS. */
const MOBILE = /^998(20|33|50|70|77|80|87|88|9[0-57-9])\d{7}$/;

/** `+998901234567` of whatever people write as a number, or null when it is not a mobile one of Uzbekistan. */
export function readCourierPhone(text: string): string | null {
  if (!/^[+\d\s()-]+$/.test(text.trim())) {
    return null;
  }
  const typed = text.replace(/\D/g, "");
  const digits = typed.length === 9 ? `998${typed}` : typed;
  return MOBILE.test(digits) ? `+${digits}` : null;
}
