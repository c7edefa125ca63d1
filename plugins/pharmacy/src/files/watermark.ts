import sharp from "sharp";

/** A font of our own: a server rarely has any. */
const FONT = require.resolve("pdfmake/fonts/Roboto/Roboto-Regular.ttf");
const COLOUR = 'foreground="#b00020" alpha="34%"';
const CLEAR = { r: 255, g: 255, b: 255, alpha: 0 };
const SLANT_DEGREES = -22;

const MINUTE = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Tashkent",
  dateStyle: "short",
  timeStyle: "short",
});

/** Who looks, and when, all over the page: a photo of the screen says whose screen it was. */
export async function watermark(jpeg: Buffer, who: string, now = new Date()): Promise<Buffer> {
  const { width, height } = await sharp(jpeg).metadata();
  const input = await stamp(wordsOf(who, now), { width, height });
  return sharp(jpeg)
    .composite([{ input, tile: true, gravity: "northwest" }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** `anvar@apteka.uz 2026-11-21 14:05`, the time in Tashkent. */
export const wordsOf = (who: string, now: Date): string => `${who} ${MINUTE.format(now)}`;

/** The words once, slanted, as large as the page asks for and never larger than it. */
async function stamp(words: string, page: { width: number; height: number }): Promise<Buffer> {
  const dpi = Math.max(40, Math.round(Math.min(page.width, page.height) / 9));
  const text = `<span ${COLOUR}>${escaped(words)}</span>`;
  const flat = await sharp({ text: { text, fontfile: FONT, font: "Roboto 16", dpi, rgba: true } })
    .png()
    .toBuffer();
  const gap = Math.round(dpi / 2);
  const slanted = await sharp(flat)
    .rotate(SLANT_DEGREES, { background: CLEAR })
    .extend({ top: gap, bottom: gap, left: gap, right: gap, background: CLEAR })
    .png()
    .toBuffer();
  return sharp(slanted)
    .resize({ ...page, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();
}

const escaped = (text: string): string =>
  text.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
