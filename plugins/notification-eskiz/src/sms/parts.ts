/** GSM 03.38: one septet each. */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Behind an escape: two septets each, which may not be parted. */
const EXTENSION = new Set("^{}\\[~]|€\f");

const LIMITS = { "GSM-7": { single: 160, part: 153 }, "UCS-2": { single: 70, part: 67 } } as const;

export type SmsSize = {
  encoding: keyof typeof LIMITS;
  /** Septets or UTF-16 units. */
  units: number;
  parts: number;
};

/**
 * How an SMS is counted (section 8): one character outside GSM-7 makes the whole text UCS-2. An estimate; the provider's
 * `parts_count` is the truth.
 */
export function sizeOf(text: string): SmsSize {
  const characters = [...text];
  const isGsm = characters.every((one) => BASIC.has(one) || EXTENSION.has(one));
  const encoding = isGsm ? "GSM-7" : "UCS-2";
  const widths = characters.map((one) => (isGsm ? (EXTENSION.has(one) ? 2 : 1) : one.length));
  const units = widths.reduce((sum, width) => sum + width, 0);
  return { encoding, units, parts: partsOf(widths, units, LIMITS[encoding]) };
}

/** A character of two units goes into the next part whole. */
function partsOf(
  widths: number[],
  units: number,
  { single, part }: { single: number; part: number },
): number {
  if (units <= single) {
    return 1;
  }
  let parts = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > part) {
      parts += 1;
      used = 0;
    }
    used += width;
  }
  return parts;
}
