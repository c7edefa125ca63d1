/** What a key does at the desk. */
export type DeskAction =
  | "help"
  | "nextLine"
  | "previousLine"
  | "approve"
  | "reduce"
  | "substitute"
  | "reject"
  | "approveAll"
  | "send"
  | "date"
  | "eRx"
  | "ask"
  | "extend"
  | "release"
  | "nextPage"
  | "previousPage"
  | "zoomIn"
  | "zoomOut"
  | "fit"
  | "rotateRight"
  | "rotateLeft"
  | "contrast";

type Key = {
  action: DeskAction;
  /** The place on the keyboard, whatever the layout writes there: Russian letters do the same. */
  codes: readonly string[];
  shift?: boolean;
  /** Ctrl, or Command on a Mac; works while typing too. */
  ctrl?: boolean;
  /** As the help sheet shows it; empty where another one stands for it. */
  shown: readonly string[];
};

/** Every shortcut, in the order of the help sheet. */
export const SHORTCUTS: { group: "lines" | "prescription" | "viewer"; keys: readonly Key[] }[] = [
  {
    group: "lines",
    keys: [
      { action: "nextLine", codes: ["KeyJ", "ArrowDown"], shown: ["J", "↓"] },
      { action: "previousLine", codes: ["KeyK", "ArrowUp"], shown: ["K", "↑"] },
      { action: "approve", codes: ["KeyA"], shown: ["A"] },
      { action: "reduce", codes: ["KeyR"], shown: ["R"] },
      { action: "substitute", codes: ["KeyS"], shown: ["S"] },
      { action: "reject", codes: ["KeyX"], shown: ["X"] },
    ],
  },
  {
    group: "prescription",
    keys: [
      { action: "approveAll", codes: ["KeyA"], shift: true, shown: ["Shift", "A"] },
      { action: "send", codes: ["Enter", "NumpadEnter"], ctrl: true, shown: ["Ctrl", "Enter"] },
      { action: "date", codes: ["KeyD"], shown: ["D"] },
      { action: "eRx", codes: ["KeyE"], shown: ["E"] },
      { action: "ask", codes: ["KeyI"], shown: ["I"] },
      { action: "extend", codes: ["KeyL"], shown: ["L"] },
      { action: "release", codes: ["KeyB"], shown: ["B"] },
      { action: "help", codes: ["Slash"], shift: true, shown: ["?", "F1"] },
      { action: "help", codes: ["F1"], shown: [] },
    ],
  },
  {
    group: "viewer",
    keys: [
      { action: "nextPage", codes: ["PageDown", "ArrowRight"], shown: ["→"] },
      { action: "previousPage", codes: ["PageUp", "ArrowLeft"], shown: ["←"] },
      { action: "zoomIn", codes: ["Equal", "NumpadAdd"], shown: ["+"] },
      { action: "zoomOut", codes: ["Minus", "NumpadSubtract"], shown: ["−"] },
      { action: "fit", codes: ["Digit0", "Numpad0"], shown: ["0"] },
      { action: "rotateRight", codes: ["Period"], shown: ["."] },
      { action: "rotateLeft", codes: ["Comma"], shown: [","] },
      { action: "contrast", codes: ["KeyC"], shown: ["C"] },
    ],
  },
];

/** A key that was pressed, as the browser tells it. */
export type Press = {
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
};

const ALL = SHORTCUTS.flatMap(({ keys }) => keys);

/** @param typing the cursor stands in a field: letters belong to it */
export function actionOf(press: Press, typing: boolean): DeskAction | null {
  const isCtrl = press.ctrlKey || press.metaKey;
  if (press.altKey || (typing && !isCtrl)) {
    return null;
  }
  const found = ALL.find(
    ({ codes, shift, ctrl }) =>
      codes.includes(press.code) &&
      (ctrl ?? false) === isCtrl &&
      // A plus sign is typed with Shift on most keyboards.
      ((shift ?? false) === press.shiftKey || (press.code === "Equal" && !ctrl)),
  );
  return found?.action ?? null;
}
