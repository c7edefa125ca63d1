import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { fileView, type FileView } from "../../../../../prescription/views";
import { answering } from "../../../../answer-prescription";
import { customerOf } from "../../own";
import { receivePage } from "../../receive-page";

export type FileAnswer = { file: FileView };

/** Takes one page: a JPEG, PNG, WebP or HEIC picture or a PDF, 10 MB at most, as the body or as field `file` of a form. */
export const POST = answering<unknown, FileAnswer>(async (req, res) => {
  const { files, prescriptions } = prescriptionsOf(req.scope);
  const own = { prescription_id: req.params.id!, customer_id: customerOf(req) };
  await prescriptions.own(own.prescription_id, own.customer_id);
  const file = await receivePage(req, res, (bytes) => files.add(own, bytes));
  res.status(201).json({ file: fileView(file) });
});
