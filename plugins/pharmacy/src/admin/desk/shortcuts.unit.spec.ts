import { actionOf, SHORTCUTS, type Press } from "./shortcuts";

const buildPress = (code: string, more: Partial<Press> = {}): Press => ({
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

it.each([
  ["KeyA", {}, "approve"],
  ["KeyA", { shiftKey: true }, "approveAll"],
  ["KeyX", {}, "reject"],
  ["ArrowDown", {}, "nextLine"],
  ["Enter", { ctrlKey: true }, "send"],
  ["Enter", { metaKey: true }, "send"],
  ["Enter", {}, null],
  ["Equal", {}, "zoomIn"],
  ["Equal", { shiftKey: true }, "zoomIn"],
  ["Slash", { shiftKey: true }, "help"],
  ["Slash", {}, null],
  ["KeyA", { ctrlKey: true }, null],
  ["KeyA", { altKey: true }, null],
  ["KeyQ", {}, null],
] as const)("%s with %j does %p", (code, more, action) => {
  expect(actionOf(buildPress(code, more), false)).toBe(action);
});

it("leaves letters to whoever types, and sends all the same", () => {
  expect(actionOf(buildPress("KeyA"), true)).toBeNull();
  expect(actionOf(buildPress("ArrowLeft"), true)).toBeNull();
  expect(actionOf(buildPress("Enter", { ctrlKey: true }), true)).toBe("send");
});

it("gives no key two meanings", () => {
  const presses = SHORTCUTS.flatMap(({ keys }) =>
    keys.flatMap(({ codes, shift, ctrl }) =>
      codes.map((code) => `${ctrl ? "ctrl " : ""}${shift ? "shift " : ""}${code}`),
    ),
  );
  expect(presses.length).toBe(new Set(presses).size);
});
