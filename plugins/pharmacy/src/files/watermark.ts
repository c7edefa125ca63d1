import sharp from "sharp";

const MINUTE = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Tashkent",
  dateStyle: "short",
  timeStyle: "short",
});

/** Who looks, and when, across the page: a photo of the screen says whose screen it was. */
export async function watermark(jpeg: Buffer, who: string, now = new Date()): Promise<Buffer> {
  const { width, height } = await sharp(jpeg).metadata();
  return sharp(jpeg)
    .composite([{ input: Buffer.from(drawing(width, height, wordsOf(who, now))) }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** `anvar@apteka.uz 2026-11-21 14:05` */
export const wordsOf = (who: string, now: Date): string => `${who} ${MINUTE.format(now)}`;

function drawing(width: number, height: number, words: string): string {
  const size = Math.max(12, Math.round(Math.min(width, height) / 32));
  const step = { x: size * words.length * 0.75, y: size * 7 };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><pattern id="w" width="${step.x}" height="${step.y}" patternUnits="userSpaceOnUse" patternTransform="rotate(-24)">
      <text x="0" y="${size * 2}" font-family="sans-serif" font-size="${size}" fill="#b00020" fill-opacity="0.3">${escaped(words)}</text>
    </pattern></defs><rect width="100%" height="100%" fill="url(#w)"/></svg>`;
}

const escaped = (text: string): string =>
  text.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
