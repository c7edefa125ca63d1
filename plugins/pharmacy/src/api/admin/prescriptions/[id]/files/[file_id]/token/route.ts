import { prescriptionsOf } from "../../../../../../../prescription/prescriptions-of";
import { PrescriptionProblem } from "../../../../../../../prescription/problem";
import { answering } from "../../../../../../answer-prescription";
import { readerOf } from "../../../../reading-page";

export type PageLinkAnswer = { url: string; expires_at: string };

/** A link to a page, for whoever asks alone and for a minute. */
export const POST = answering<unknown, PageLinkAnswer>(async (req, res) => {
  const { file } = await readerOf(req, req.params.file_id!);
  if (file.prescription_id !== req.params.id) {
    throw new PrescriptionProblem("file_not_found");
  }
  const { token, until } = prescriptionsOf(req.scope).views.link(file, req.auth_context.actor_id);
  const url = `/admin/prescriptions/files/stream?token=${encodeURIComponent(token)}`;
  res.json({ url, expires_at: until.toISOString() });
});
