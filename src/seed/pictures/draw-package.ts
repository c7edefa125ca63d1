import { Art, picker } from "./art";
import { backdrop } from "./backdrop";
import type { Icon } from "./icons";
import { FONT } from "./label";
import { PackageKind } from "./package-kind";
import { paletteFor } from "./palette";
import * as bottles from "./shapes/bottles";
import { carton } from "./shapes/box";
import * as contents from "./shapes/contents";
import * as flat from "./shapes/flat-packs";
import * as goods from "./shapes/goods";
import { el } from "./svg";

export type PackageLabel = {
  kind: PackageKind;
  name: string;
  note: string;
  maker: string;
  /** Decides between variations; a product's sku. */
  seed: string;
  /** Decides the colours; a maker or a category. */
  palette: string;
  icon?: Icon;
};

const BOX = { x: 132, y: 226, width: 484, height: 320, depth: 56 };

const SHAPES: Record<PackageKind, (art: Art) => string> = {
  "blister-box": (art) => carton(art, BOX) + contents.blister(art),
  "capsule-box": (art) => carton(art, { ...BOX, y: 236 }) + contents.capsules(art),
  "lozenge-box": (art) => carton(art, { ...BOX, height: 300 }) + contents.lozenges(art),
  "suppository-box": (art) => carton(art, { ...BOX, height: 310 }) + contents.suppositories(),
  "tablet-tube": flat.tabletTube,
  jar: bottles.jar,
  "syrup-bottle": bottles.syrupBottle,
  "amber-bottle": bottles.amberBottle,
  "dropper-bottle": bottles.dropperBottle,
  "eye-dropper": bottles.eyeDropper,
  "nasal-spray": bottles.nasalSpray,
  "throat-spray": bottles.throatSpray,
  tube: flat.tube,
  sachet: flat.sachet,
  patch: flat.patch,
  "herb-box": flat.herbBox,
  "shampoo-bottle": bottles.shampooBottle,
  "tea-box": goods.teaBox,
  pouch: goods.pouch,
  "chocolate-bar": goods.chocolateBar,
  "food-jar": goods.foodJar,
  "slim-bottle": goods.slimBottle,
  "milk-carton": goods.milkCarton,
  soap: goods.soap,
  "pump-bottle": goods.pumpBottle,
  "trigger-bottle": goods.triggerBottle,
  "soft-pack": goods.softPack,
  "paper-roll": goods.paperRoll,
  notebook: goods.notebook,
  "tall-box": goods.tallBox,
  "folded-textile": goods.foldedTextile,
  "icon-box": goods.iconBox,
};

const BOXES = new Set<PackageKind>([
  "blister-box",
  "capsule-box",
  "lozenge-box",
  "suppository-box",
]);

/** The picture of a product: its package with name, form and strength, as an SVG of 800 x 800. */
export function drawPackage(input: PackageLabel): string {
  const art: Art = {
    name: input.name,
    note: input.note,
    maker: input.maker,
    palette: paletteFor(input.palette),
    icon: input.icon,
    pick: picker(input.seed),
  };
  const floor = BOXES.has(input.kind) ? { y: 552, width: 560 } : { y: 690, width: 420 };
  return el(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 800 800", "font-family": FONT },
    backdrop(art, floor),
    SHAPES[input.kind](art),
  );
}
