const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** A barcode of the post (UPU S10) with its check digit; `serial` has up to eight digits. */
export function s10Of(serial: number): string {
  const digits = String(serial).padStart(8, "0").slice(-8);
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const rest = 11 - (sum % 11);
  return `RR${digits}${rest === 10 ? 0 : rest === 11 ? 5 : rest}UZ`;
}
