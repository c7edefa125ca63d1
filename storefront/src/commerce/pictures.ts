import { environment } from "./environment";
import { isOwnPicture } from "./own-picture";

const ownOrigins = [environment.MEDUSA_BACKEND_URL, environment.BACKEND_URL].flatMap((url) =>
  url ? [new URL(url).origin] : [],
);

/**
 * The address a page uses for a picture: the backend's own files go through `/media` of this site (one connection,
 * resized, long cache), anything else is left as it is.
 */
export function pictureUrl(url: string | null | undefined, width?: number): string | null {
  if (!url || !URL.canParse(url, environment.MEDUSA_BACKEND_URL)) return null;
  const parsed = new URL(url, environment.MEDUSA_BACKEND_URL);
  if (!isOwnPicture(parsed, ownOrigins)) return parsed.href;
  const resized = width && !parsed.pathname.endsWith(".svg") ? `?w=${width}` : "";
  return `/media${parsed.pathname}${resized}`;
}
