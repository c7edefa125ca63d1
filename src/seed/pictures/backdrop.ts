import { Art } from "./art";
import { circle, ellipse, path, rect } from "./svg";

/** A calm stage behind the pack: tinted paper with one large form, and a soft shadow where the pack stands. */
export function backdrop({ palette, pick }: Art, floor: { y: number; width: number }): string {
  const forms = [
    circle(400, 390, 300, { fill: palette.glow }),
    rect(130, 90, 540, 590, { rx: 270, fill: palette.glow }),
    path("M0 560C180 500 300 640 470 590S720 470 800 530V800H0Z", { fill: palette.glow }),
    circle(560, 300, 230, { fill: palette.glow }) + circle(230, 520, 120, { fill: palette.glow }),
  ];
  return [
    rect(0, 0, 800, 800, { fill: palette.paper }),
    forms[pick("backdrop", forms.length)],
    ellipse(400, floor.y, floor.width / 2, 22, { fill: palette.deep, opacity: 0.16 }),
  ].join("");
}
