import { Art } from "../art";
import { circle, ellipse, group, path, rect } from "../svg";

const at = (x: number, y: number, turn: number, ...parts: string[]) =>
  group({ transform: `translate(${x} ${y}) rotate(${turn})` }, ...parts);

/** A foil blister with round or oval tablets. */
export function blister({ palette, pick }: Art): string {
  const pill = ["#ffffff", palette.tint, "#fff6df"][pick("pill", 3)];
  const oval = pick("pill shape", 2) === 0;
  // prettier-ignore
  const pills = [0, 1, 2, 3, 4].flatMap((column) =>
    [0, 1].map((row) => {
      const [cx, cy] = [40 + column * 58, 36 + row * 56];
      return (
        ellipse(cx, cy, oval ? 24 : 21, oval ? 16 : 21, { fill: "#aab4be", opacity: 0.5 }) +
        ellipse(cx - 2, cy - 3, oval ? 22 : 19, oval ? 14 : 19, { fill: pill }) +
        ellipse(cx - 7, cy - 8, 6, 3.5, { fill: "#fff", opacity: 0.8 })
      );
    }),
  );
  // prettier-ignore
  return at(372, 560, -9, rect(0, 4, 312, 128, { rx: 14, fill: "#98a2ad", opacity: 0.5 }),
    rect(0, 0, 312, 128, { rx: 14, fill: "#dfe4ea" }), rect(4, 4, 304, 120, { rx: 11, fill: "#edf0f3" }), ...pills);
}

/** Three two-coloured capsules. */
export function capsules({ palette, pick }: Art): string {
  const other = ["#ffffff", palette.tint][pick("capsule", 2)];
  // prettier-ignore
  const capsule = (x: number, y: number, turn: number) =>
    at(x, y, turn,
      rect(-62, -26, 124, 56, { rx: 27, fill: palette.deep, opacity: 0.18 }),
      path("M0-27H-35A27 27 0 0 0-35 27H0Z", { fill: palette.main }),
      path("M0-27H35A27 27 0 0 1 35 27H0Z", { fill: other }),
      rect(-46, -17, 88, 8, { rx: 4, fill: "#fff", opacity: 0.45 }));
  return capsule(470, 648, -16) + capsule(600, 628, 22) + capsule(592, 690, -6);
}

/** Round lozenges with a pressed cross. */
export function lozenges({ palette }: Art): string {
  // prettier-ignore
  const lozenge = (x: number, y: number) =>
    circle(x, y + 5, 44, { fill: palette.deep, opacity: 0.2 }) +
    circle(x, y, 44, { fill: palette.accent }) +
    circle(x, y, 34, { fill: "none", stroke: "#fff", "stroke-width": 3, opacity: 0.6 }) +
    path(`M${x - 16} ${y}H${x + 16}M${x} ${y - 16}V${y + 16}`, {
      stroke: "#fff",
      "stroke-width": 5,
      "stroke-linecap": "round",
      opacity: 0.8,
    });
  return lozenge(480, 640) + lozenge(580, 612) + lozenge(588, 690);
}

/** A strip of five suppositories in their mould. */
export function suppositories(): string {
  // prettier-ignore
  const one = (i: number) =>
    path(`M${24 + i * 58} 104V52C${24 + i * 58} 26 ${44 + i * 58} 12 ${45 + i * 58} 10C${46 + i * 58} 12 ${66 + i * 58} 26 ${66 + i * 58} 52V104Z`,
      { fill: "#fff", stroke: "#c9d1da", "stroke-width": 3 }) +
    path(`M${34 + i * 58} 92V54C${34 + i * 58} 44 ${40 + i * 58} 34 ${42 + i * 58} 30`, { fill: "none", stroke: "#e7ebf0", "stroke-width": 6, "stroke-linecap": "round" });
  // prettier-ignore
  return at(360, 576, -7, rect(0, 6, 322, 120, { rx: 12, fill: "#98a2ad", opacity: 0.45 }),
    rect(0, 0, 322, 120, { rx: 12, fill: "#e8ecf1" }), ...[0, 1, 2, 3, 4].map(one));
}
