const GSM =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const EXTENDED = "^{}\\[~]|€";

/** The gateway's own count: 160 and 153 septets, 70 and 67 UTF-16 units. */
export function countParts(text: string): { parts: number; encoding: 0 | 8 } {
  const characters = Array.from(text);
  const isGsm = characters.every((one) => GSM.includes(one) || EXTENDED.includes(one));
  const units = isGsm
    ? characters.length + characters.filter((one) => EXTENDED.includes(one)).length
    : text.length;
  const [single, each] = isGsm ? [160, 153] : [70, 67];
  return { parts: units <= single ? 1 : Math.ceil(units / each), encoding: isGsm ? 0 : 8 };
}
