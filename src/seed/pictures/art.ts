import { hash } from "../hash";
import type { Icon } from "./icons";
import { Palette } from "./palette";

/** What a shape needs to draw one package. */
export type Art = {
  name: string;
  /** Form and strength, or what is inside. */
  note: string;
  maker: string;
  palette: Palette;
  /** Pictogram of a carton; only "icon-box" has one. */
  icon?: Icon;
  /** A number below `sides` for one decision, the same for the same product. */
  pick: (decision: string, sides: number) => number;
};

export function picker(seed: string): Art["pick"] {
  return (decision, sides) => hash(`${decision} ${seed}`) % sides;
}
