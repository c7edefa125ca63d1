import { catalogue } from "../catalogue";
import { fitText } from "./fit-text";
import { textWidth } from "./text-width";

const BOX = { width: 200, height: 120, maxSize: 60, minSize: 14, maxLines: 3, bold: true };

describe("fitText", () => {
  it.each([
    "Yod",
    "Paratsetamol",
    "Strepsils, C vitamini bilan",
    "Ketorolaktrometaminogidroxloridmonogidrat",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p",
    "",
  ])("keeps %j inside its box", (text) => {
    const fitted = fitText(text, BOX);
    expect(fitted.lines.length).toBeLessThanOrEqual(BOX.maxLines);
    expect(fitted.lines.length * fitted.leading).toBeLessThanOrEqual(BOX.height);
    for (const line of fitted.lines) {
      expect(textWidth(line, fitted.size, true)).toBeLessThanOrEqual(BOX.width);
    }
  });

  it("uses the largest type for a short name and loses no word of a long one", () => {
    expect(fitText("Yod", BOX).size).toBe(60);
    expect(fitText("Strepsils, C vitamini bilan", BOX).lines.join(" ")).toBe(
      "Strepsils, C vitamini bilan",
    );
  });
});

describe("packages", () => {
  const pictures = catalogue().map((product) => ({ product, svg: product.draw() }));

  it("are small, closed and safe SVG documents", () => {
    for (const { product, svg } of pictures) {
      expect([product.handle, Buffer.byteLength(svg) < 6144]).toEqual([product.handle, true]);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 800 800"/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<script|href=|="[^"]*[<>]/);
      expect(svg.match(/<\w+(?:\s[^>]*)?(?<!\/)>/g)?.length).toBe(svg.match(/<\/\w+>/g)?.length);
    }
  });

  it("hold every line of type to a width inside the picture", () => {
    for (const { product, svg } of pictures) {
      const lines = [...svg.matchAll(/<text x="([\d.]+)"[^>]*?textLength="([\d.]+)"/g)];
      expect([product.handle, lines.length > 0]).toEqual([product.handle, true]);
      for (const [tag, x, length] of lines) {
        const middle = tag.includes('text-anchor="middle"');
        const left = Number(x) - (middle ? Number(length) / 2 : 0);
        expect([product.handle, left >= 0 && left + Number(length) <= 800]).toEqual([
          product.handle,
          true,
        ]);
      }
    }
  });

  it("are the same every time and differ between products", () => {
    for (const { product, svg } of pictures.slice(0, 50)) expect(product.draw()).toBe(svg);
    expect(new Set(pictures.map(({ svg }) => svg)).size).toBe(pictures.length);
  });
});
