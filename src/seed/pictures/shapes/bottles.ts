import { Art } from "../art";
import { label } from "../label";
import { motif } from "../motif";
import { el, ellipse, group, path, rect } from "../svg";

/** Bottles are slim: drawn wider than tall they leave room for a readable label. */
const widen = (...parts: string[]) =>
  group({ transform: "translate(400 690) scale(1.2 1.02) translate(-400 -690)" }, ...parts);

type Paper = { x: number; y: number; width: number; height: number };

/** A paper label around a bottle, with the motif along its right edge. */
function paperLabel(art: Art, paper: Paper, maxSize = 46): string {
  const { x, y, width, height } = paper;
  // prettier-ignore
  return [
    el("clipPath", { id: "l" }, rect(x, y, width, height, { rx: 6 })),
    rect(x, y, width, height, { rx: 6, fill: "#fffdf9" }),
    group({ "clip-path": "url(#l)" },
      rect(x, y, width, height * 0.11, { fill: art.palette.main }),
      rect(x, y + height * 0.11, width, height * 0.03, { fill: art.palette.accent }),
      rect(x, y + height * 0.93, width, height * 0.07, { fill: art.palette.main })),
    label(art, {
      x: x + 16, y: y + height * 0.2, width: width - 32, height: height * 0.68, align: "middle",
      ink: art.palette.deep, softInk: "#475467", maxSize,
    }),
  ].join("");
}

function shine(x: number, y: number, height: number): string {
  return rect(x, y, 14, height, { rx: 7, fill: "#fff", opacity: 0.28 });
}

const GLASS = ["#7a4419", "#6b3a17", "#5d2f1a"];

/** A tall bottle with a screw cap and a measuring cup. */
export function syrupBottle(art: Art): string {
  const glass = art.pick("plastic", 3) === 0 ? art.palette.main : GLASS[art.pick("glass", 3)];
  // prettier-ignore
  return widen(
    rect(340, 110, 120, 76, { rx: 10, fill: "#fff" }),
    rect(340, 110, 120, 76, { rx: 10, fill: art.palette.deep, opacity: 0.12 }),
    ...[0, 1, 2, 3, 4].map((i) => rect(354 + i * 20, 118, 6, 60, { rx: 3, fill: art.palette.deep, opacity: 0.14 })),
    path("M356 186H444V214C444 250 530 258 530 320V650A38 38 0 0 1 492 688H308A38 38 0 0 1 270 650V320C270 258 356 250 356 214Z", { fill: glass }),
    path("M270 640H530V650A38 38 0 0 1 492 688H308A38 38 0 0 1 270 650Z", { fill: "#000", opacity: 0.18 }),
    shine(288, 300, 340),
    paperLabel(art, { x: 270, y: 340, width: 260, height: 278 }),
    path("M560 596H668L656 690H572Z", { fill: "#fff", opacity: 0.75 }),
    path("M563 624H665L656 690H572Z", { fill: art.palette.accent, opacity: 0.55 }),
    ellipse(614, 596, 54, 10, { fill: "#fff", stroke: "#d5dde4", "stroke-width": 2 }),
  );
}

/** A short pharmacy bottle of brown glass. */
export function amberBottle(art: Art): string {
  // prettier-ignore
  return [
    rect(344, 150, 112, 70, { rx: 9, fill: art.palette.deep }),
    ...[0, 1, 2, 3].map((i) => rect(360 + i * 24, 158, 8, 54, { rx: 4, fill: "#fff", opacity: 0.16 })),
    path("M360 220H440V246C440 276 566 276 566 350V650A38 38 0 0 1 528 688H272A38 38 0 0 1 234 650V350C234 276 360 276 360 246Z", { fill: "#7a4419" }),
    path("M234 636H566V650A38 38 0 0 1 528 688H272A38 38 0 0 1 234 650Z", { fill: "#000", opacity: 0.2 }),
    shine(252, 340, 300),
    paperLabel(art, { x: 234, y: 372, width: 332, height: 246 }, 52),
  ].join("");
}

/** A small bottle with a rubber pipette. */
export function dropperBottle(art: Art): string {
  const white = art.pick("white dropper", 3) === 0;
  // prettier-ignore
  return widen(
    path("M374 70C374 46 426 46 426 70V150H374Z", { fill: art.palette.deep }),
    rect(346, 150, 108, 74, { rx: 8, fill: art.palette.main }),
    ...[0, 1, 2, 3].map((i) => rect(360 + i * 24, 158, 7, 58, { rx: 3, fill: "#fff", opacity: 0.2 })),
    path("M362 224H438V246C438 276 544 280 544 350V650A38 38 0 0 1 506 688H294A38 38 0 0 1 256 650V350C256 280 362 276 362 246Z", { fill: white ? "#fff" : "#7a4419" }),
    path("M256 640H544V650A38 38 0 0 1 506 688H294A38 38 0 0 1 256 650Z", { fill: "#000", opacity: white ? 0.06 : 0.2 }),
    shine(274, 340, 300),
    paperLabel(art, { x: 256, y: 366, width: 288, height: 258 }),
    path("M620 560C620 560 660 612 660 640A40 40 0 0 1 580 640C580 612 620 560 620 560Z", { fill: art.palette.accent, opacity: 0.8 }),
  );
}

/** A wide jar with a ribbed lid, for tablets by the hundred, dragees and powders. */
export function jar(art: Art): string {
  // prettier-ignore
  return [
    rect(246, 150, 308, 104, { rx: 18, fill: art.palette.deep }),
    ...Array.from({ length: 9 }, (_, i) => rect(266 + i * 32, 166, 10, 74, { rx: 5, fill: "#fff", opacity: 0.14 })),
    path("M262 254H538C560 262 580 286 580 320V648A42 42 0 0 1 538 690H262A42 42 0 0 1 220 648V320C220 286 240 262 262 254Z", { fill: "#fff" }),
    path("M220 640H580V648A42 42 0 0 1 538 690H262A42 42 0 0 1 220 648Z", { fill: art.palette.deep, opacity: 0.1 }),
    paperLabel(art, { x: 220, y: 318, width: 360, height: 300 }, 58),
    rect(236, 300, 12, 330, { rx: 6, fill: art.palette.deep, opacity: 0.06 }),
  ].join("");
}

/** A white bottle with a nozzle for the nose, its cap beside it. */
export function nasalSpray(art: Art): string {
  // prettier-ignore
  return widen(
    path("M386 96C386 78 414 78 414 96L424 210H376Z", { fill: "#fff" }),
    rect(336, 206, 128, 34, { rx: 12, fill: "#e6ebf0" }),
    rect(352, 240, 96, 54, { rx: 6, fill: art.palette.main }),
    path("M348 294H452C500 300 524 330 524 372V652A38 38 0 0 1 486 690H314A38 38 0 0 1 276 652V372C276 330 300 300 348 294Z", { fill: "#fff" }),
    path("M276 640H524V652A38 38 0 0 1 486 690H314A38 38 0 0 1 276 652Z", { fill: art.palette.deep, opacity: 0.1 }),
    paperLabel(art, { x: 276, y: 374, width: 248, height: 250 }),
    path("M572 560C572 540 652 540 652 560V690H572Z", { fill: art.palette.tint }),
    rect(584, 566, 10, 110, { rx: 5, fill: "#fff", opacity: 0.5 }),
    ...[0, 1, 2].map((i) => ellipse(330 - i * 26, 88 - i * 14, 7 + i * 2, 7 + i * 2, { fill: art.palette.accent, opacity: 0.6 - i * 0.15 })),
  );
}

/** A bottle with a swinging nozzle for the throat or the skin. */
export function throatSpray(art: Art): string {
  // prettier-ignore
  return widen(
    rect(206, 166, 190, 26, { rx: 13, fill: art.palette.accent }),
    path("M350 126H450A14 14 0 0 1 464 140V236H336V140A14 14 0 0 1 350 126Z", { fill: art.palette.main }),
    rect(352, 236, 96, 44, { fill: "#e6ebf0" }),
    path("M352 280H448C500 290 524 318 524 360V652A38 38 0 0 1 486 690H314A38 38 0 0 1 276 652V360C276 318 300 290 352 280Z", { fill: art.palette.deep }),
    shine(294, 350, 320),
    paperLabel(art, { x: 276, y: 366, width: 248, height: 254 }),
    ...[0, 1, 2, 3].map((i) => ellipse(180 - i * 24, 150 + (i % 2) * 46, 6 + i, 6 + i, { fill: art.palette.accent, opacity: 0.55 - i * 0.1 })),
  );
}

/** Drops for the eyes: a soft white bottle with a fine tip, before its carton. */
export function eyeDropper(art: Art): string {
  // prettier-ignore
  return widen(
    path("M392 74C392 62 408 62 408 74L418 170H382Z", { fill: "#e6ebf0" }),
    path("M352 170H448V286H352Z", { fill: art.palette.main }),
    ...[0, 1, 2, 3].map((i) => rect(364 + i * 22, 180, 6, 96, { rx: 3, fill: "#fff", opacity: 0.22 })),
    path("M340 286H460C494 292 516 316 516 350V652A38 38 0 0 1 478 690H322A38 38 0 0 1 284 652V350C284 316 306 292 340 286Z", { fill: "#fff" }),
    paperLabel(art, { x: 284, y: 356, width: 232, height: 270 }),
    path("M600 500C600 500 652 566 652 602A52 52 0 0 1 548 602C548 566 600 500 600 500Z", { fill: art.palette.tint }),
    ellipse(582, 606, 10, 20, { fill: "#fff", opacity: 0.8 }),
  );
}

/** A cosmetic bottle with a flip cap. */
export function shampooBottle(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  return [
    path("M322 96H478A16 16 0 0 1 494 112V196H306V112A16 16 0 0 1 322 96Z", { fill: palette.deep }),
    rect(306, 176, 188, 8, { fill: "#fff", opacity: 0.25 }),
    path("M300 196H500C540 210 552 250 552 300V640A50 50 0 0 1 502 690H298A50 50 0 0 1 248 640V300C248 250 260 210 300 196Z", { fill: palette.main }),
    el("clipPath", { id: "b" }, path("M300 196H500C540 210 552 250 552 300V640A50 50 0 0 1 502 690H298A50 50 0 0 1 248 640V300C248 250 260 210 300 196Z")),
    group({ "clip-path": "url(#b)" }, motif({ ...art, palette: { ...palette, main: palette.deep } }, { x: 248, y: 196, width: 304, height: 494 })),
    rect(266, 270, 14, 340, { rx: 7, fill: "#fff", opacity: 0.25 }),
    rect(288, 300, 224, 270, { rx: 12, fill: "#fffdf9" }),
    label(art, { x: 306, y: 322, width: 188, height: 228, align: "middle", ink: palette.deep, softInk: "#475467", maxSize: 40 }),
  ].join("");
}
