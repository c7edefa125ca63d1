/** Widths of Arial's glyphs in units of the font size, by class of glyph: enough to lay a label out without a font. */
const CLASSES: [RegExp, number][] = [
  [/[ijl'|.,:;!·\u00a0 ]/, 0.25],
  [/[Ift()[\]\-/r"*]/, 0.35],
  [/[mwMW%—@]/, 0.88],
  [/[A-ZА-ЯЁ&+×]/, 0.69],
];

const OTHER = 0.56;
const BOLD = 1.07;

/** Estimated width of one line, in the units of `size`. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const glyph of text) {
    width += CLASSES.find(([pattern]) => pattern.test(glyph))?.[1] ?? OTHER;
  }
  return width * size * (bold ? BOLD : 1);
}
