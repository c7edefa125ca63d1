/** Six digits, stars, four digits, whatever was sent; null for what is too short to be a card. */
export function maskedPan(pan: string | null | undefined): string | null {
  const digits = (pan ?? "").replace(/[^\d*]/g, "");
  return /^\d{6}.*\d{4}$/.test(digits) && digits.length > 10
    ? `${digits.slice(0, 6)}******${digits.slice(-4)}`
    : null;
}
