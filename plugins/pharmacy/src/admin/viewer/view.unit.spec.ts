import { drawn, FIRST_VIEW, look, turnTo, type View, type ViewAction } from "./view";

const buildView = (more: Partial<View> = {}): View => ({ ...FIRST_VIEW, ...more });

it.each<[Partial<View>, ViewAction, Partial<View>]>([
  [{}, "zoomIn", { zoom: 1.5 }],
  [{ zoom: 6 }, "zoomIn", { zoom: 6 }],
  [{ zoom: 1.5 }, "zoomOut", { zoom: 1 }],
  [{}, "zoomOut", { zoom: 1 }],
  [{ zoom: 4 }, "fit", { zoom: 1 }],
  [{}, "rotateRight", { rotation: 90 }],
  [{ rotation: 270 }, "rotateRight", { rotation: 0 }],
  [{}, "rotateLeft", { rotation: 270 }],
  [{}, "contrast", { contrast: "strong" }],
  [{ contrast: "inverted" }, "contrast", { contrast: "plain" }],
  [{ zoom: 3, rotation: 90, contrast: "stark" }, "nextPage", { page: 1, contrast: "stark" }],
  [{ page: 2 }, "nextPage", { page: 2 }],
  [{ page: 0, zoom: 2 }, "previousPage", { page: 0, zoom: 2 }],
])("%j, %s: %j", (before, action, after) => {
  expect(look(buildView(before), action, 3)).toEqual(
    action.endsWith("Page") ? buildView(after) : { ...buildView(before), ...after },
  );
});

it("has a first page even where there is none", () => {
  expect(turnTo(buildView({ page: 4 }), 4, 0).page).toBe(0);
});

const tall = { width: 1000, height: 2000 };
const room = { width: 400, height: 400 };

it.each([
  [1, 0, { width: 200, height: 400 }, { width: 200, height: 400 }],
  [2, 0, { width: 400, height: 800 }, { width: 400, height: 800 }],
  [1, 90, { width: 200, height: 400 }, { width: 400, height: 200 }],
  [1, 180, { width: 200, height: 400 }, { width: 200, height: 400 }],
] as const)("drawn %p times, turned by %p", (zoom, rotation, picture, box) => {
  expect(drawn(tall, room, { zoom, rotation })).toEqual({ picture, box });
});

it("draws nothing of a picture that is not there yet", () => {
  const nothing = { width: 0, height: 0 };
  expect(drawn(nothing, room, { zoom: 1, rotation: 0 }).box).toEqual(nothing);
});
