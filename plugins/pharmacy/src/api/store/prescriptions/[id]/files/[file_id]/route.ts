import { prescriptionsOf } from "../../../../../../prescription/prescriptions-of";
import { PrescriptionProblem } from "../../../../../../prescription/problem";
import { answering } from "../../../../../answer-prescription";
import { sendPage } from "../../../../../send-page";
import { customerOf, sendOwn, type PrescriptionAnswer } from "../../../own";

/** A page of one's own prescription. */
export const GET = answering<unknown, unknown>(async (req, res) => {
  const { files, prescriptions, views } = prescriptionsOf(req.scope);
  const customer_id = customerOf(req);
  const prescription = await prescriptions.own(req.params.id!, customer_id);
  const file = await files.find(req.params.file_id!);
  if (file?.prescription_id !== prescription.id) {
    throw new PrescriptionProblem("file_not_found");
  }
  sendPage(res, await views.view(file, { role: "customer", id: customer_id }, "owner"));
});

/** Takes a page away while the prescription is not handed in. */
export const DELETE = answering<unknown, PrescriptionAnswer>(async (req, res) => {
  const own = { prescription_id: req.params.id!, customer_id: customerOf(req) };
  await prescriptionsOf(req.scope).files.remove(own, req.params.file_id!);
  await sendOwn(req, res);
});
