import { Art } from "../art";
import { label } from "../label";
import { motif } from "../motif";
import { circle, el, group, path, rect } from "../svg";

/** An aluminium tube standing on its cap. */
export function tube(art: Art): string {
  const { palette } = art;
  const white = art.pick("white tube", 2) === 0;
  const body = "M226 110H574L520 596H280Z";
  // prettier-ignore
  return [
    el("clipPath", { id: "t" }, path(body)),
    path(body, { fill: white ? "#fff" : palette.main }),
    group({ "clip-path": "url(#t)" },
      white ? motif(art, { x: 240, y: 140, width: 320, height: 470 }) : motif({ ...art, palette: { ...palette, main: palette.deep } }, { x: 240, y: 140, width: 320, height: 470 }),
      rect(226, 110, 348, 40, { fill: palette.deep, opacity: 0.18 })),
    ...Array.from({ length: 16 }, (_, i) => rect(236 + i * 21, 114, 4, 30, { fill: "#fff", opacity: 0.5 })),
    path("M280 596H520L504 632H296Z", { fill: palette.deep, opacity: 0.85 }),
    rect(312, 626, 176, 66, { rx: 8, fill: palette.accent }),
    ...[0, 1, 2, 3, 4, 5].map((i) => rect(328 + i * 26, 634, 7, 50, { rx: 3, fill: "#fff", opacity: 0.25 })),
    rect(262, 196, 262, 250, { rx: 12, fill: "#fffdf9", opacity: 0.97 }),
    label(art, { x: 280, y: 214, width: 226, height: 216, align: "middle", ink: palette.deep, softInk: "#475467", maxSize: 44 }),
  ].join("");
}

/** Three sachets, the first one in front with the label. */
export function sachet(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  const crimp = (x: number, y: number, width: number) =>
    Array.from({ length: Math.floor(width / 18) }, (_, i) =>
      rect(x + 8 + i * 18, y, 4, 26, { fill: palette.deep, opacity: 0.14 }),
    ).join("");
  const back = (turn: number, fill: string) =>
    group({ transform: `rotate(${turn} 400 680)` }, rect(250, 150, 300, 536, { rx: 8, fill }));
  // prettier-ignore
  return [
    back(9, palette.tint),
    back(-7, palette.main),
    el("clipPath", { id: "s" }, rect(236, 156, 328, 534, { rx: 8 })),
    rect(236, 156, 328, 534, { rx: 8, fill: "#fff" }),
    group({ "clip-path": "url(#s)" }, motif(art, { x: 236, y: 430, width: 328, height: 260 }),
      rect(236, 156, 328, 34, { fill: palette.tint }), rect(236, 656, 328, 34, { fill: palette.tint, opacity: 0.8 })),
    crimp(236, 160, 328), crimp(236, 660, 328),
    rect(236, 206, 328, 260, { fill: "#fff", opacity: 0.0 }),
    label(art, { x: 262, y: 222, width: 270, height: 232, ink: palette.deep, softInk: "#475467", maxSize: 52 }),
  ].join("");
}

/** A patch on its pouch. */
export function patch(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  return [
    rect(170, 170, 430, 480, { rx: 14, fill: "#fff" }),
    rect(170, 170, 430, 26, { rx: 8, fill: palette.tint }),
    label(art, { x: 206, y: 224, width: 356, height: 210, ink: palette.deep, softInk: "#475467", maxSize: 58 }),
    group({ transform: "rotate(-14 500 580)" },
      rect(330, 490, 340, 190, { rx: 34, fill: "#e9b98f" }), rect(420, 516, 160, 138, { rx: 18, fill: "#f6d9bd" }),
      ...Array.from({ length: 12 }, (_, i) => circle(352 + (i % 3) * 20 + (i > 5 ? 250 : 0), 530 + Math.floor((i % 6) / 3) * 90, 5, { fill: "#c98f60" }))),
    circle(560, 224, 26, { fill: palette.main }), path("M548 224h24M560 212v24", { stroke: "#fff", "stroke-width": 7, "stroke-linecap": "round" }),
  ].join("");
}

/** A tube of effervescent tablets, two tablets and bubbles beside it. */
export function tabletTube(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  const tablet = (x: number, y: number) =>
    rect(x - 58, y - 4, 116, 26, { rx: 12, fill: "#d9dee4" }) +
    el("ellipse", { cx: x, cy: y, rx: 58, ry: 20, fill: "#fff" });
  // prettier-ignore
  return group({ transform: "translate(400 690) scale(1.3 1.02) translate(-400 -690)" },
    rect(282, 84, 196, 92, { rx: 14, fill: palette.accent }),
    rect(282, 150, 196, 10, { fill: "#000", opacity: 0.08 }),
    el("clipPath", { id: "e" }, rect(292, 172, 176, 518, { rx: 18 })),
    rect(292, 172, 176, 518, { rx: 18, fill: palette.main }),
    group({ "clip-path": "url(#e)" },
      path("M292 560C340 520 400 620 468 560V690H292Z", { fill: palette.deep }),
      rect(300, 172, 16, 518, { fill: "#fff", opacity: 0.22 })),
    rect(292, 236, 176, 306, { fill: "#fffdf9" }),
    label(art, { x: 304, y: 254, width: 152, height: 272, align: "middle", ink: palette.deep, softInk: "#475467", maxSize: 36 }),
    tablet(584, 668), tablet(572, 636),
    ...[[560, 560, 16], [612, 520, 11], [576, 476, 8], [628, 580, 9]].map(([x, y, r]) =>
      circle(x, y, r, { fill: "none", stroke: palette.main, "stroke-width": 4, opacity: 0.55 })),
  );
}

/** A box of dried herb with a sprig. */
export function herbBox(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  const leaf = (x: number, y: number, turn: number) =>
    group({ transform: `translate(${x} ${y}) rotate(${turn})` },
      path("M0 0C30-34 84-34 112 0C84 34 30 34 0 0Z", { fill: "#6f9a3c" }), path("M8 0H98", { stroke: "#fff", "stroke-width": 3, opacity: 0.5 }));
  // prettier-ignore
  return [
    path("M200 150l46-30H646l-46 30Z", { fill: "#efe7d6" }),
    path("M600 150l46-30V650l-46 40Z", { fill: palette.deep }),
    rect(200, 150, 400, 540, { rx: 5, fill: "#fbf5e8" }),
    rect(200, 150, 400, 70, { fill: palette.main }), rect(200, 220, 400, 8, { fill: palette.accent }),
    label(art, { x: 232, y: 248, width: 336, height: 152, align: "middle", ink: palette.deep, softInk: "#5b5344", maxSize: 50 }),
    path("M400 680C404 620 396 560 402 500", { stroke: "#54762c", "stroke-width": 7, fill: "none", "stroke-linecap": "round" }),
    leaf(402, 620, -28), leaf(400, 632, 206), leaf(402, 560, -34), leaf(400, 572, 214), leaf(402, 506, -90),
  ].join("");
}
