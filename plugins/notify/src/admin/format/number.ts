const NO_BREAK_SPACE = "\u00a0";

/** `15000` is `15 000`; what is less than a so'm is left out. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
}
