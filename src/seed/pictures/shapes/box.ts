import { Art } from "../art";
import { label } from "../label";
import { motif } from "../motif";
import { el, group, path, rect } from "../svg";

export type BoxSize = { x: number; y: number; width: number; height: number; depth: number };

/** A carton seen from the front with its top and right side; the label and the maker's motif on the front. */
export function carton(art: Art, size: BoxSize): string {
  const { x, y, width, height, depth } = size;
  const { palette, pick } = art;
  const right = x + width;
  const lift = depth * 0.55;
  const dark = pick("dark carton", 4) === 0;
  const face = dark ? palette.main : "#ffffff";
  const ink = dark ? "#ffffff" : palette.deep;

  // prettier-ignore
  return [
    path(`M${x} ${y}l${depth} ${-lift}H${right + depth}l${-depth} ${lift}Z`, { fill: dark ? palette.tint : "#f3f5f7" }),
    path(`M${right} ${y}l${depth} ${-lift}v${height}l${-depth} ${lift}Z`, { fill: palette.deep }),
    path(`M${right} ${y + height * 0.12}l${depth} ${-lift}v${height * 0.1}l${-depth} ${lift}Z`, { fill: palette.accent, opacity: 0.85 }),
    el("clipPath", { id: "f" }, rect(x, y, width, height, { rx: 5 })),
    rect(x, y, width, height, { rx: 5, fill: face }),
    group({ "clip-path": "url(#f)" }, motif(dark ? inverted(art) : art, size)),
    label(art, {
      x: x + 30, y: y + 28, width: width * 0.57, height: height * 0.6, ink,
      softInk: dark ? "#ffffffd9" : "#475467",
    }),
  ].join("");
}

/** On a coloured front the motif is printed in the deep tone. */
function inverted(art: Art): Art {
  return { ...art, palette: { ...art.palette, main: art.palette.deep } };
}
