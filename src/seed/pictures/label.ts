import { Art } from "./art";
import { fitText, FittedText } from "./fit-text";
import { el, escapeXml } from "./svg";
import { textWidth } from "./text-width";

export const FONT = "Inter,'Helvetica Neue',Arial,'Liberation Sans',sans-serif";

export type LabelBox = {
  x: number;
  y: number;
  width: number;
  height: number;
  align?: "start" | "middle";
  ink: string;
  softInk: string;
  maxSize?: number;
};

/** Name, form and strength, and the maker, one under the other inside a box of the pack. */
export function label(art: Art, box: LabelBox): string {
  const { x, y, width, height, align = "start", ink, softInk } = box;
  const makerSize = clamp(width / 16, 13, 20);
  const makerHeight = makerSize * 1.6;
  const nameHeight = (height - makerHeight) * 0.62;
  const name = fitText(art.name, {
    width,
    height: nameHeight,
    maxSize: box.maxSize ?? 64,
    minSize: 20,
    maxLines: 3,
    bold: true,
  });
  const usedByName = name.lines.length * name.leading;
  const note = fitText(art.note, {
    width,
    height: Math.max(18, height - makerHeight - usedByName - 14),
    maxSize: clamp(name.size * 0.5, 16, 26),
    minSize: 13,
    maxLines: 3,
  });
  const maker = fitText(art.maker, {
    width,
    height: makerHeight,
    maxSize: makerSize,
    minSize: 11,
    maxLines: 1,
  });

  return [
    lines(name, { x, y, width, align, fill: ink, bold: true }),
    lines(note, { x, y: y + usedByName + 12, width, align, fill: softInk }),
    lines(maker, { x, y: y + height - maker.leading, width, align, fill: softInk, spaced: true }),
  ].join("");
}

type LineStyle = {
  x: number;
  y: number;
  width: number;
  align: "start" | "middle";
  fill: string;
  bold?: boolean;
  spaced?: boolean;
};

/** `textLength` holds every line to its computed width whatever font the reader has. */
export function lines(text: FittedText, style: LineStyle): string {
  const { x, y, width, align, fill, bold } = style;
  return text.lines
    .map((line, index) =>
      el(
        "text",
        {
          x: align === "middle" ? x + width / 2 : x,
          y: y + text.size * 0.86 + index * text.leading,
          "font-size": text.size,
          "font-weight": bold ? 700 : undefined,
          "text-anchor": align === "middle" ? "middle" : undefined,
          fill,
          textLength: textWidth(line, text.size, bold),
          lengthAdjust: "spacingAndGlyphs",
        },
        escapeXml(line),
      ),
    )
    .join("");
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)));
}
