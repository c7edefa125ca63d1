import { environment } from "./environment";

export type PictureFile = { body: Uint8Array<ArrayBuffer>; type: string };

/** Widths a page may ask for; anything else gets the nearest above, so that strangers cannot fill the cache. */
const WIDTHS = [160, 240, 480, 960];
const MAX_SOURCE = 20 * 1024 * 1024;
const MAX_CACHED = 48 * 1024 * 1024;
const cache = new Map<string, Promise<PictureFile | null>>();
let cachedBytes = 0;

/** A picture of the backend by its path below `/static/`, or null when there is none or it is no picture. */
export async function fetchPicture(path: string, width: number): Promise<PictureFile | null> {
  if (!path.startsWith("static/") || path.split("/").includes("..")) return null;
  const size = WIDTHS.find((known) => known >= width) ?? 960;
  const key = path.endsWith(".svg") ? path : `${path}@${size}`;
  const known = cache.get(key);
  if (known) return known;
  const loading = load(path, size);
  cache.set(key, loading);
  const picture = await loading.catch(() => null);
  if (!picture) cache.delete(key);
  else remember(picture);
  return picture;
}

function remember(picture: PictureFile): void {
  cachedBytes += picture.body.byteLength;
  if (cachedBytes <= MAX_CACHED) return;
  cache.clear();
  cachedBytes = 0;
}

async function load(path: string, width: number): Promise<PictureFile | null> {
  const answer = await fetch(new URL(`/${path}`, environment.MEDUSA_BACKEND_URL), {
    signal: AbortSignal.timeout(10_000),
    redirect: "error",
  });
  const type = answer.headers.get("content-type") ?? "";
  if (
    !answer.ok ||
    !type.startsWith("image/") ||
    Number(answer.headers.get("content-length") ?? 0) > MAX_SOURCE
  ) {
    await answer.body?.cancel();
    return null;
  }
  const source = new Uint8Array(await answer.arrayBuffer());
  if (type.startsWith("image/svg")) return { body: source, type: "image/svg+xml" };
  const { default: sharp } = await import("sharp");
  const resized = await sharp(source)
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer();
  return { body: new Uint8Array(resized), type: "image/webp" };
}
