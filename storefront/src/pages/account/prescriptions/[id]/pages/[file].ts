import type { APIRoute } from "astro";
import { openPage, readPagePath } from "../../../../../prescription/pages";
import { isPrescriptionId } from "../../../../../prescription/prescriptions";

/** Kept by no browser; a PDF runs nothing. */
const headers = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Content-Disposition": "inline",
};
const shown = /^(image\/(jpeg|png|webp)|application\/pdf)$/;

/** One's own page of a prescription. */
export const GET: APIRoute = async ({ locals }) => {
  const { id, file } = readPagePath(locals.path);
  const known = isPrescriptionId(id) && isPrescriptionId(file);
  const page = known ? await openPage(id, file, locals.locale) : null;
  const type = page?.headers.get("content-type")?.split(";")[0] ?? "";
  if (!page || !shown.test(type)) {
    await page?.body?.cancel();
    return new Response(null, { status: 404 });
  }
  return new Response(page.body, { headers: { ...headers, "Content-Type": type } });
};
