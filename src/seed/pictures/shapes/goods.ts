import { Art } from "../art";
import { ICONS } from "../icons";
import { label } from "../label";
import { motif } from "../motif";
import { circle, el, ellipse, group, path, rect } from "../svg";

const SOFT = "#475467";

const clipped = (id: string, shape: string, ...parts: string[]) =>
  el("clipPath", { id }, shape) + group({ "clip-path": `url(#${id})` }, ...parts);

const inDeep = (art: Art): Art => ({ ...art, palette: { ...art.palette, main: art.palette.deep } });

/** A tea box with a cup in front. */
export function teaBox(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  return [
    path("M190 170l60-38H660l-60 38Z", { fill: palette.tint }),
    path("M600 170l60-38V560l-60 40Z", { fill: palette.deep }),
    clipped("t", rect(190, 170, 410, 430, { rx: 4 }), rect(190, 170, 410, 430, { fill: palette.main }), motif(inDeep(art), { x: 190, y: 170, width: 410, height: 430 })),
    rect(222, 206, 290, 236, { rx: 10, fill: "#fffdf7" }),
    label(art, { x: 242, y: 226, width: 250, height: 200, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 46 }),
    ellipse(540, 692, 128, 16, { fill: "#fff" }), ellipse(540, 690, 128, 14, { fill: palette.tint }),
    path("M456 580H624C624 650 600 688 540 688S456 650 456 580Z", { fill: "#fff" }),
    path("M620 596c48-8 48 60-12 58", { fill: "none", stroke: "#fff", "stroke-width": 14 }),
    ellipse(540, 582, 84, 14, { fill: "#fff" }), ellipse(540, 584, 72, 10, { fill: palette.accent }),
  ].join("");
}

/** A stand-up pouch with a sealed top: coffee, sweets, grains, snacks. */
export function pouch(art: Art): string {
  const { palette } = art;
  const body =
    "M232 120H568C560 160 590 240 590 420C590 560 580 640 566 690H234C220 640 210 560 210 420C210 240 240 160 232 120Z";
  // prettier-ignore
  return [
    clipped("p", path(body), path(body, { fill: palette.main }), motif(inDeep(art), { x: 210, y: 120, width: 380, height: 570 }),
      rect(200, 120, 400, 44, { fill: palette.deep }), rect(228, 164, 22, 530, { fill: "#fff", opacity: 0.14 }), rect(200, 664, 400, 30, { fill: "#000", opacity: 0.1 })),
    ...Array.from({ length: 17 }, (_, i) => rect(244 + i * 19, 128, 4, 28, { fill: "#fff", opacity: 0.25 })),
    rect(252, 230, 296, 280, { rx: 18, fill: "#fffdf7" }),
    label(art, { x: 274, y: 254, width: 252, height: 236, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 50 }),
  ].join("");
}

/** A chocolate bar, a corner of it unwrapped. */
export function chocolateBar(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  const square = (x: number, y: number) =>
    rect(x, y, 84, 66, { rx: 6, fill: "#6b3a1e" }) +
    rect(x + 8, y + 7, 68, 46, { rx: 5, fill: "#7d4725" });
  // prettier-ignore
  return group({ transform: "rotate(-8 400 400)" },
    rect(220, 120, 360, 200, { rx: 8, fill: "#55300f" }),
    ...[0, 1, 2, 3].flatMap((c) => [0, 1].map((r) => square(226 + c * 88, 128 + r * 70))),
    path("M206 286l30-16 30 16 30-16 30 16 30-16 30 16 30-16 30 16 30-16 30 16 30-16 30 16 28-14V310H206Z", { fill: "#e8e2d6" }),
    clipped("c", rect(206, 300, 390, 380, { rx: 8 }), rect(206, 300, 390, 380, { fill: palette.main }), motif(inDeep(art), { x: 206, y: 300, width: 390, height: 380 })),
    rect(236, 340, 290, 210, { rx: 10, fill: "#fffdf7" }),
    label(art, { x: 256, y: 358, width: 250, height: 176, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 44 }));
}

/** A glass jar with a metal lid: honey, jam, pastes. */
export function foodJar(art: Art): string {
  const { palette, pick } = art;
  const inside = ["#d98a1f", "#a8322c", "#8a5a2b", "#c25b1c"][pick("inside", 4)];
  // prettier-ignore
  return [
    rect(238, 150, 324, 74, { rx: 14, fill: palette.deep }), rect(238, 196, 324, 10, { fill: "#fff", opacity: 0.2 }),
    path("M256 224H544C584 240 596 276 596 310V630A58 58 0 0 1 538 690H262A58 58 0 0 1 204 630V310C204 276 216 240 256 224Z", { fill: inside }),
    rect(224, 280, 16, 360, { rx: 8, fill: "#fff", opacity: 0.35 }),
    path("M204 316c60-26 120 22 196 0s140 20 196-4v-4c0-34-12-68-52-84H256c-40 16-52 52-52 86Z", { fill: "#fff", opacity: 0.22 }),
    rect(250, 346, 300, 250, { rx: 16, fill: "#fffdf7" }), rect(250, 346, 300, 26, { rx: 12, fill: palette.main }),
    label(art, { x: 272, y: 386, width: 256, height: 196, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 46 }),
  ].join("");
}

/** A slim bottle: juice, water, oil, vinegar, perfume water. */
export function slimBottle(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  return [
    rect(356, 60, 88, 64, { rx: 8, fill: palette.deep }),
    path("M364 124H436V190C436 250 552 262 552 340V652A38 38 0 0 1 514 690H286A38 38 0 0 1 248 652V340C248 262 364 250 364 190Z", { fill: palette.tint }),
    path("M248 400C320 380 480 420 552 396V652A38 38 0 0 1 514 690H286A38 38 0 0 1 248 652Z", { fill: palette.main, opacity: 0.35 }),
    rect(268, 330, 15, 320, { rx: 7, fill: "#fff", opacity: 0.35 }),
    rect(248, 392, 304, 210, { fill: "#fffdf7" }), rect(248, 392, 304, 16, { fill: palette.main }), rect(248, 590, 304, 12, { fill: palette.main }),
    label(art, { x: 270, y: 420, width: 260, height: 160, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 44 }),
  ].join("");
}

/** A gable-top carton. */
export function milkCarton(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  return [
    path("M236 250L300 150H560L510 250Z", { fill: palette.tint }), rect(300, 112, 260, 42, { fill: palette.main }),
    path("M510 250l50-100 40 90V660l-90 30Z", { fill: palette.deep }),
    clipped("m", rect(236, 250, 274, 440), rect(236, 250, 274, 440, { fill: "#fff" }), motif(art, { x: 236, y: 460, width: 274, height: 230 })),
    label(art, { x: 256, y: 276, width: 234, height: 220, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 46 }),
  ].join("");
}

/** A wrapped bar of soap with the bar before it. */
export function soap(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  return [
    clipped("w", rect(150, 230, 460, 300, { rx: 26 }), rect(150, 230, 460, 300, { fill: palette.main }), motif(inDeep(art), { x: 150, y: 230, width: 460, height: 300 })),
    rect(192, 266, 290, 200, { rx: 18, fill: "#fffdf7" }),
    label(art, { x: 214, y: 284, width: 246, height: 166, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 46 }),
    ellipse(520, 636, 140, 54, { fill: palette.deep, opacity: 0.16 }),
    path("M390 596a130 50 0 0 1 260 0v24a130 50 0 0 1-260 0Z", { fill: palette.tint }), ellipse(520, 592, 130, 48, { fill: "#fff", opacity: 0.75 }), ellipse(520, 592, 92, 30, { fill: "none", stroke: palette.main, "stroke-width": 4, opacity: 0.4 }),
    circle(380, 560, 18, { fill: "#fff", opacity: 0.7 }), circle(660, 540, 26, { fill: "#fff", opacity: 0.6 }), circle(360, 600, 10, { fill: "#fff", opacity: 0.7 }),
  ].join("");
}

/** A bottle with a pump. */
export function pumpBottle(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  return [
    path("M300 116H420V150H408V210H392V150H318C304 150 300 140 300 116Z", { fill: palette.deep }), rect(350, 204, 100, 60, { rx: 8, fill: palette.deep }),
    path("M316 264H484A60 60 0 0 1 544 324V640A50 50 0 0 1 494 690H306A50 50 0 0 1 256 640V324A60 60 0 0 1 316 264Z", { fill: palette.main }),
    rect(274, 320, 15, 330, { rx: 7, fill: "#fff", opacity: 0.28 }), rect(256, 640, 288, 12, { fill: "#000", opacity: 0.06 }),
    rect(300, 344, 204, 262, { rx: 14, fill: "#fffdf7" }),
    label(art, { x: 316, y: 364, width: 172, height: 224, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 38 }),
    path("M640 470C640 470 672 512 672 536A32 32 0 0 1 608 536C608 512 640 470 640 470Z", { fill: palette.accent, opacity: 0.8 }),
  ].join("");
}

/** A household spray with a trigger. */
export function triggerBottle(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  return [
    path("M300 96H470C500 96 520 130 520 170H440V230H360V170H340L316 222H290L308 150H300Z", { fill: palette.accent }), rect(282, 104, 26, 34, { rx: 5, fill: palette.deep }),
    path("M356 230H444C450 300 548 330 548 420V640A50 50 0 0 1 498 690H302A50 50 0 0 1 252 640V420C252 330 350 300 356 230Z", { fill: palette.main }),
    rect(272, 420, 15, 230, { rx: 7, fill: "#fff", opacity: 0.28 }),
    rect(284, 404, 232, 226, { rx: 16, fill: "#fffdf7" }),
    label(art, { x: 302, y: 422, width: 196, height: 192, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 40 }),
    ...[0, 1, 2, 3, 4].map((i) => circle(246 - i * 26, 112 + ((i * 37) % 40) - 10, 5 + i, { fill: palette.main, opacity: 0.5 - i * 0.07 })),
  ].join("");
}

/** A soft plastic pack: napkins, diapers, wipes, cotton wool. */
export function softPack(art: Art): string {
  const { palette } = art;
  const body =
    "M150 240C220 214 300 236 400 226S580 216 650 240C664 360 664 560 650 676C560 700 240 700 150 676C136 560 136 360 150 240Z";
  // prettier-ignore
  return [
    clipped("s", path(body), path(body, { fill: palette.tint }), motif(art, { x: 140, y: 220, width: 520, height: 470 }), rect(140, 216, 520, 36, { fill: "#fff", opacity: 0.35 }),
      path("M140 300c30 20 40 60 30 120", { fill: "none", stroke: "#fff", "stroke-width": 8, opacity: 0.5 })),
    path("M330 226C350 170 450 170 470 226", { fill: "none", stroke: palette.deep, "stroke-width": 16, "stroke-linecap": "round" }),
    rect(192, 306, 350, 230, { rx: 26, fill: "#fffdf7" }),
    label(art, { x: 220, y: 330, width: 294, height: 186, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 52 }),
  ].join("");
}

/** Paper on rolls, wrapped, one roll in front. */
export function paperRoll(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  const roll = (x: number, y: number) =>
    rect(x - 70, y, 140, 150, { fill: "#fff" }) +
    ellipse(x, y + 150, 70, 20, { fill: "#eef1f4" }) +
    ellipse(x, y, 70, 20, { fill: "#f7f9fb", stroke: "#dfe5ea", "stroke-width": 2 }) +
    ellipse(x, y, 22, 7, { fill: "#c9b79c" });
  // prettier-ignore
  return [
    roll(250, 190), roll(400, 190), roll(550, 190),
    clipped("r", rect(166, 270, 468, 400, { rx: 22 }), rect(166, 270, 468, 400, { fill: palette.main }), motif(inDeep(art), { x: 166, y: 270, width: 468, height: 400 })),
    rect(206, 310, 330, 220, { rx: 18, fill: "#fffdf7" }),
    label(art, { x: 230, y: 332, width: 282, height: 178, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 50 }),
  ].join("");
}

/** A notebook with a pencil; also albums and books. */
export function notebook(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  return [
    rect(226, 134, 380, 540, { rx: 14, fill: "#fff" }), rect(216, 126, 380, 540, { rx: 14, fill: "#e9edf1" }),
    clipped("n", rect(206, 118, 380, 540, { rx: 14 }), rect(206, 118, 380, 540, { fill: palette.main }), motif(inDeep(art), { x: 206, y: 330, width: 380, height: 330 }), rect(206, 118, 46, 540, { fill: palette.deep })),
    ...Array.from({ length: 9 }, (_, i) => circle(229, 154 + i * 58, 7, { fill: "#fff", opacity: 0.7 })),
    rect(280, 164, 276, 214, { rx: 10, fill: "#fffdf7" }),
    label(art, { x: 300, y: 184, width: 236, height: 178, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 44 }),
    group({ transform: "rotate(24 640 500)" }, rect(622, 260, 34, 340, { fill: palette.accent }), path("M622 600h34l-17 48Z", { fill: "#f3dcb8" }), path("M633 632h12l-6 16Z", { fill: "#333" }), rect(622, 236, 34, 28, { rx: 6, fill: "#f29aa4" })),
  ].join("");
}

/** A tall carton: washing powder, cereals, gloves, masks. */
export function tallBox(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  return [
    path("M200 140l60-36H640l-60 36Z", { fill: palette.tint }), path("M580 140l60-36V650l-60 40Z", { fill: palette.deep }),
    clipped("b", rect(200, 140, 380, 550, { rx: 4 }), rect(200, 140, 380, 550, { fill: palette.main }), motif(inDeep(art), { x: 200, y: 300, width: 380, height: 390 })),
    circle(390, 330, 168, { fill: "#fffdf7" }), circle(390, 330, 176, { fill: "none", stroke: palette.accent, "stroke-width": 8 }),
    label(art, { x: 270, y: 240, width: 240, height: 184, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 44 }),
  ].join("");
}

/** Towels, sheets, plaids: a folded stack with a paper band. */
export function foldedTextile(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  const layer = (y: number, fill: string, height: number) =>
    rect(170, y, 460, height, { rx: height / 2.4, fill }) +
    rect(190, y + height * 0.46, 420, 4, { rx: 2, fill: "#000", opacity: 0.1 });
  // prettier-ignore
  return [
    layer(560, palette.deep, 126), layer(448, palette.main, 126), layer(336, palette.tint, 126), layer(224, palette.accent, 126),
    ...[252, 364, 476, 588].map((y) => rect(182, y, 12, 70, { rx: 6, fill: "#fff", opacity: 0.25 })),
    rect(270, 216, 260, 474, { fill: "#fffdf7", opacity: 0.97 }), rect(270, 216, 260, 10, { fill: palette.main }), rect(270, 680, 260, 10, { fill: palette.main }),
    label(art, { x: 290, y: 340, width: 220, height: 230, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 44 }),
  ].join("");
}

/** A carton with a large pictogram of what is inside. */
export function iconBox(art: Art): string {
  const { palette } = art;
  // prettier-ignore
  return [
    path("M160 190l66-42H680l-66 42Z", { fill: palette.tint }), path("M614 190l66-42V640l-66 44Z", { fill: palette.deep }),
    clipped("i", rect(160, 190, 454, 494, { rx: 5 }), rect(160, 190, 454, 494, { fill: "#fffdf9" }), rect(160, 190, 454, 300, { fill: palette.main }), circle(520, 240, 190, { fill: palette.deep, opacity: 0.28 }), circle(240, 470, 110, { fill: palette.accent, opacity: 0.3 })),
    rect(160, 490, 454, 8, { fill: palette.accent }),
    group({ transform: "translate(272 222) scale(9.6)", fill: "none", stroke: "#fff", "stroke-width": 1.1, "stroke-linecap": "round", "stroke-linejoin": "round" }, path(ICONS[art.icon ?? "bowl"])),
    label(art, { x: 190, y: 516, width: 394, height: 150, align: "middle", ink: palette.deep, softInk: SOFT, maxSize: 44 }),
  ].join("");
}
