const SHAPE = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** The check digit of eight digits of a postal item (UPU S10): weights 8 6 4 2 3 5 9 7, modulo 11. */
export function s10CheckDigit(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(serial[i]), 0);
  const digit = 11 - (sum % 11);
  return digit === 10 ? 0 : digit === 11 ? 5 : digit;
}

/** A barcode as people type it, in its own form; null where it is none: wrong shape or wrong check digit. */
export function readS10(text: string): string | null {
  const barcode = text.replace(/[\s-]/g, "").toUpperCase();
  const [, serial, digit] = SHAPE.exec(barcode) ?? [];
  return serial !== undefined && s10CheckDigit(serial) === Number(digit) ? barcode : null;
}
