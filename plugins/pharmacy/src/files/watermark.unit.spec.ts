import sharp from "sharp";
import { watermark, wordsOf } from "./watermark";

const NOW = new Date("2026-11-21T09:05:00Z");

it("says who looks and when, in the time of Tashkent", () => {
  expect(wordsOf("anvar@apteka.uz", NOW)).toBe("anvar@apteka.uz 2026-11-21 14:05");
});

it.each([
  [1200, 1600],
  [3000, 2000],
  [1414, 10_000],
])("goes all over a page of %d by %d", async (width, height) => {
  const white = { create: { width, height, channels: 3 as const, background: "#ffffff" } };
  const page = await sharp(white).jpeg().toBuffer();
  const marked = await watermark(page, 'Dilnoza <b> & "co"', NOW);
  const info = await sharp(marked).metadata();
  expect([info.width, info.height, info.format]).toEqual([width, height, "jpeg"]);
  // Every quarter of it has something of it.
  const [right, down] = [Math.floor(width / 2), Math.floor(height / 2)];
  for (const [left, top] of [
    [0, 0],
    [right, 0],
    [0, down],
    [right, down],
  ] as const) {
    const part = { left, top, width: width - right, height: height - down };
    const cut = {
      ...part,
      width: Math.min(part.width, right),
      height: Math.min(part.height, down),
    };
    const { channels } = await sharp(await sharp(marked).extract(cut).toBuffer()).stats();
    expect(channels[1]!.min).toBeLessThan(230);
  }
});
