/** A number as people type it, `+998901234567` when it is nine digits or twelve; anything else as it was typed. */
export function typedPhone(typed: string): string {
  const digits = typed.replace(/\D/g, "");
  if (digits.length === 9) return `+998${digits}`;
  return digits.length === 12 ? `+${digits}` : typed.trim();
}

/** `35 000` as 35000; null when it is no sum. */
export function typedSum(typed: string): number | null {
  const bare = typed.replace(/[\s\u00A0]/g, "");
  return /^\d{1,9}$/.test(bare) ? Number(bare) : null;
}
