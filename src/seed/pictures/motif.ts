import { Art } from "./art";
import { circle, group, path, rect } from "./svg";

export type Frame = { x: number; y: number; width: number; height: number };

/**
 * The printed pattern that makes packs of one shelf differ: a band, a wave, rings, stripes or a corner.
 * Drawn inside the frame (clip it), leaves the left two thirds calm for the label.
 */
export function motif({ palette, pick }: Art, { x, y, width, height }: Frame): string {
  const right = x + width;
  const bottom = y + height;
  // prettier-ignore
  const patterns = [
    () =>
      path(
        `M${x} ${bottom - height * 0.2}C${x + width * 0.3} ${bottom - height * 0.34} ${x + width * 0.55} ${bottom} ${right} ${bottom - height * 0.36}V${bottom}H${x}Z`,
        { fill: palette.main },
      ) +
      path(
        `M${x} ${bottom - height * 0.1}C${x + width * 0.35} ${bottom - height * 0.22} ${x + width * 0.6} ${bottom} ${right} ${bottom - height * 0.2}V${bottom}H${x}Z`,
        { fill: palette.accent },
      ),
    () =>
      circle(right - width * 0.04, y + height * 0.3, height * 0.36, { fill: palette.tint }) +
      circle(right - width * 0.04, y + height * 0.3, height * 0.23, { fill: palette.main }) +
      circle(right - width * 0.04, y + height * 0.3, height * 0.1, { fill: palette.accent }),
    () =>
      path(`M${right - width * 0.3} ${y}H${right}V${bottom}H${right - width * 0.12}Z`, { fill: palette.main }) +
      path(`M${right - width * 0.36} ${y}H${right - width * 0.3}L${right - width * 0.12} ${bottom}H${right - width * 0.18}Z`, { fill: palette.accent }),
    () =>
      rect(x, bottom - height * 0.16, width, height * 0.16, { fill: palette.main }) +
      rect(x, bottom - height * 0.2, width, height * 0.025, { fill: palette.accent }),
    () =>
      [0, 1, 2, 3].map((i) =>
        rect(right - width * (0.05 + i * 0.055), y, width * 0.03, height * (0.9 - i * 0.2), {
          fill: i === 3 ? palette.accent : palette.main,
          opacity: i === 3 ? 1 : 1 - i * 0.25,
        }),
      ).join(""),
    () =>
      path(`M${right} ${y}V${y + height * 0.55}A${height * 0.55} ${height * 0.55} 0 0 1 ${right - height * 0.55} ${y}Z`, { fill: palette.main }) +
      path(`M${right} ${y}V${y + height * 0.3}A${height * 0.3} ${height * 0.3} 0 0 1 ${right - height * 0.3} ${y}Z`, { fill: palette.accent }),
  ];
  // prettier-ignore
  return group({}, patterns[pick("motif", patterns.length)]());
}
