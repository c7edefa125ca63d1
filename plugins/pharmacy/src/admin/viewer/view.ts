/** How a page is looked at. */
export type View = {
  /** From 0. */
  page: number;
  /** 1: the whole page is seen. */
  zoom: number;
  rotation: 0 | 90 | 180 | 270;
  contrast: Contrast;
};

export const CONTRASTS = ["plain", "strong", "stark", "inverted"] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** For CSS. Pale ink comes out, shadows of a photo do not. */
export const FILTERS: Record<Contrast, string | undefined> = {
  plain: undefined,
  strong: "contrast(1.6)",
  stark: "grayscale(1) contrast(3) brightness(1.1)",
  inverted: "grayscale(1) invert(1) contrast(1.4)",
};

export type ViewAction =
  | "nextPage"
  | "previousPage"
  | "zoomIn"
  | "zoomOut"
  | "fit"
  | "rotateRight"
  | "rotateLeft"
  | "contrast";

export const ZOOMS = [1, 1.5, 2, 3, 4, 6] as const;

export const FIRST_VIEW: View = { page: 0, zoom: 1, rotation: 0, contrast: "plain" };

/** @param pages how many there are */
export function look(view: View, action: ViewAction, pages: number): View {
  switch (action) {
    case "nextPage":
    case "previousPage":
      return turnTo(view, view.page + (action === "nextPage" ? 1 : -1), pages);
    case "zoomIn":
      return { ...view, zoom: ZOOMS.find((zoom) => zoom > view.zoom) ?? view.zoom };
    case "zoomOut":
      return { ...view, zoom: ZOOMS.findLast((zoom) => zoom < view.zoom) ?? view.zoom };
    case "fit":
      return { ...view, zoom: 1 };
    case "rotateRight":
    case "rotateLeft": {
      const turned = (view.rotation + (action === "rotateRight" ? 90 : 270)) % 360;
      return { ...view, rotation: turned as View["rotation"] };
    }
    case "contrast": {
      const next = (CONTRASTS.indexOf(view.contrast) + 1) % CONTRASTS.length;
      return { ...view, contrast: CONTRASTS[next]! };
    }
  }
}

/** Another page lies straight and whole; how dark it is stays as it was. */
export function turnTo(view: View, page: number, pages: number): View {
  const to = Math.min(Math.max(0, page), Math.max(0, pages - 1));
  return to === view.page ? view : { ...FIRST_VIEW, contrast: view.contrast, page: to };
}

type Size = { width: number; height: number };

/** How large a picture is drawn, and the box it needs once it is turned; both in CSS pixels. */
export function drawn(
  picture: Size,
  room: Size,
  { zoom, rotation }: Pick<View, "zoom" | "rotation">,
): { picture: Size; box: Size } {
  const lies = rotation % 180 === 90;
  const turned = lies ? { width: picture.height, height: picture.width } : picture;
  const fits = Math.min(room.width / turned.width, room.height / turned.height);
  const scale = (Number.isFinite(fits) ? fits : 0) * zoom;
  const sized = ({ width, height }: Size): Size => ({
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  });
  return { picture: sized(picture), box: sized(turned) };
}
