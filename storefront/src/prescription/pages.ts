import { callStore, openStoreFile } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";

/** Pages of a prescription: photographs or a PDF. */
export const MOST_PAGES = 5;
/** bytes */
export const LARGEST_PAGE = 10 * 1024 * 1024;
export const PAGE_TYPES = "image/*,application/pdf";

const TYPES = /^(image\/[a-z0-9.+-]{2,30}|application\/pdf)$/;

/**
 * Which prescription, and which of its pages, an address is about. By the path: a rewritten endpoint is not told its
 * route parameters.
 */
export function readPagePath(path: string): { id: string; file: string } {
  const [, , , id = "", , file = ""] = path.split("/");
  return { id, file };
}

export type Page = { bytes: ArrayBuffer; type: string };

/**
 * The page a request carries, either as it is or as the field `file` of a form; null when it carries none. What it really
 * is the backend finds out by its content.
 */
export async function readPage(request: Request): Promise<Page | null> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
  if (type === "multipart/form-data") {
    const file = (await request.formData().catch(() => null))?.get("file");
    if (!(file instanceof File) || file.size === 0) return null;
    return { bytes: await file.arrayBuffer(), type: typeOf(file.type) };
  }
  const bytes = await request.arrayBuffer();
  return bytes.byteLength > 0 ? { bytes, type: typeOf(type) } : null;
}

const typeOf = (type: string): string => (TYPES.test(type) ? type : "application/octet-stream");

/** Adds a page. @throws StoreRefusal with a text for the shopper */
export async function addPage(id: string, page: Page, locale: Locale): Promise<void> {
  await callStore(`/store/prescriptions/${id}/files`, {
    method: "POST",
    locale,
    signedIn: "must",
    file: page,
    timeout: 60_000,
  });
}

/** @throws StoreRefusal */
export async function removePage(id: string, file: string, locale: Locale): Promise<void> {
  const path = `/store/prescriptions/${id}/files/${file}`;
  await callStore(path, { method: "DELETE", locale, signedIn: "must" });
}

/** One's own page as it is kept; null when there is none such. */
export function openPage(id: string, file: string, locale: Locale): Promise<Response | null> {
  return openStoreFile(`/store/prescriptions/${id}/files/${file}`, locale);
}
