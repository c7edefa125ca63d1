import { hash } from "../hash";

/** Colours that go together: paper behind the pack, the pack's main and deep tone, an accent and a tint of it. */
export type Palette = {
  paper: string;
  glow: string;
  main: string;
  deep: string;
  accent: string;
  tint: string;
};

const palette = (
  paper: string,
  glow: string,
  main: string,
  deep: string,
  accent: string,
  tint: string,
): Palette => ({ paper, glow, main, deep, accent, tint });

const PALETTES: Palette[] = [
  palette("#eef6f3", "#d8ece5", "#0f8a72", "#0a5a4c", "#f2b441", "#bfe3d8"),
  palette("#eef3fb", "#d9e5f7", "#2563b8", "#173f7c", "#ff8a5b", "#bfd5f2"),
  palette("#fbf1ee", "#f6ddd5", "#d1543a", "#8c2f1f", "#2f7f86", "#f3c4b6"),
  palette("#f5f0fa", "#e6dbf3", "#7647b2", "#4a2a78", "#f0a63c", "#d5c1ec"),
  palette("#fdf6e9", "#f8e7c4", "#d98a12", "#8f5706", "#2d6fa3", "#f7d89b"),
  palette("#edf7fa", "#d2ebf3", "#0e87a8", "#085a72", "#f26d5b", "#b4dfec"),
  palette("#fbeff4", "#f5d8e4", "#c63b77", "#842049", "#2f9a8f", "#f1bdd3"),
  palette("#f1f6ea", "#dfebcc", "#5b8c2a", "#3a5d17", "#e4703a", "#cbe0ac"),
  palette("#eff1f9", "#dadff2", "#3d4fb0", "#262f75", "#f4b63f", "#c3caec"),
  palette("#fdf0ec", "#fadbd0", "#ea6a3d", "#a33d17", "#1f6f8b", "#f9c7b3"),
  palette("#ecf6f6", "#cfe8e8", "#17808a", "#0d545b", "#e9a23b", "#b1dcdd"),
  palette("#f8f1ef", "#eeddd7", "#9a4a3f", "#642b23", "#4d8a6a", "#e0bfb7"),
];

/** The same key (a maker, a category) always gets the same colours. */
export function paletteFor(key: string): Palette {
  return PALETTES[hash(`palette ${key.toLowerCase()}`) % PALETTES.length];
}
