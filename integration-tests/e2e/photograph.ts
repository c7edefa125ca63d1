import { randomInt } from "node:crypto";
import sharp from "sharp";

/** A page of a prescription as a phone takes it: large, and no two alike. JPEG. */
export async function photograph(page: number, words: string): Promise<Buffer> {
  const block = () =>
    `<rect x="${randomInt(1500)}" y="${800 + randomInt(1700)}" width="${300 + randomInt(600)}"
       height="${200 + randomInt(500)}" fill="hsl(${randomInt(360)} 40% 70%)"/>`;
  const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="3200">
    <rect width="2400" height="3200" fill="#fbf8ef"/>
    <text x="120" y="240" font-size="90">RETSEPT ${page}</text>
    <text x="120" y="520" font-size="60">Rp.: ${words} ${randomInt(1_000_000)}</text>
    ${Array.from({ length: 5 }, block).join("")}</svg>`;
  return sharp(Buffer.from(paper)).jpeg().toBuffer();
}
