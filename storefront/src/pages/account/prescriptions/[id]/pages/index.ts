import type { APIRoute } from "astro";
import { withFlash } from "../../../../../commerce/flash";
import { wantsJson } from "../../../../../commerce/read-form";
import { addPage, readPage, readPagePath } from "../../../../../prescription/pages";
import { isPrescriptionId, refusalText } from "../../../../../prescription/prescriptions";
import { SessionEnded } from "../../../../../session/session-ended";

/**
 * Takes one page: as it is from the script, which asks for JSON (`{ ok, text }`), or in a plain form, which goes back to
 * the prescription.
 */
export const POST: APIRoute = async ({ request, locals, redirect }) => {
  // Nothing large is read for somebody who is not signed in.
  if (!locals.signedIn) throw new SessionEnded();
  const { t, locale, href } = locals;
  const { id } = readPagePath(locals.path);
  if (!isPrescriptionId(id)) return new Response(null, { status: 404 });
  let refusal: string | null = null;
  try {
    const page = await readPage(request);
    if (page) await addPage(id, page, locale);
    else refusal = t("rxPages.failed");
  } catch (error) {
    refusal = refusalText(error) ?? t("rxPages.failed");
  }
  if (wantsJson(request)) return Response.json({ ok: !refusal, text: refusal });
  const back = `/account/prescriptions/${id}`;
  return redirect(href(refusal ? withFlash(back, "page") : back), 303);
};
