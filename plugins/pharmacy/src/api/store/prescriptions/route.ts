import { MEDICINE_MODULE } from "../../../modules/medicine";
import { whyNotWished } from "../../../compliance/wish";
import type MedicineService from "../../../modules/medicine/service";
import { prescriptionsOf } from "../../../prescription/prescriptions-of";
import { PrescriptionProblem } from "../../../prescription/problem";
import { readTitles } from "../../../prescription/titles";
import { viewsOf, type PrescriptionView } from "../../../prescription/views";
import { answering } from "../../answer-prescription";
import { localeOfRequest } from "../../request-locale";
import { customerOf, sendOwn, type PrescriptionAnswer } from "./own";
import type { PageQuery, PrescriptionBody } from "./validators";

export type PrescriptionsAnswer = { prescriptions: PrescriptionView[]; count: number };

/** One's own prescriptions, newest first. */
export const GET = answering<unknown, PrescriptionsAnswer>(async (req, res) => {
  const books = prescriptionsOf(req.scope);
  const page = req.validatedQuery as PageQuery;
  const { rows, count } = await books.prescriptions.mine(customerOf(req), page);
  const locale = localeOfRequest(req, "uz");
  res.json({ prescriptions: await viewsOf(req.scope, books, rows, locale), count });
});

/** Writes a draft down; pages are added to it, and then it is submitted. */
export const POST = answering<PrescriptionBody, PrescriptionAnswer>(async (req, res) => {
  const { patient, wishes, note, e_rx_number } = req.validatedBody;
  const books = prescriptionsOf(req.scope);
  const ids = wishes.map(({ variant_id }) => variant_id);
  const medicines = req.scope.resolve<MedicineService>(MEDICINE_MODULE);
  const [classes, titleOf] = await Promise.all([
    medicines.classesOf(ids),
    readTitles(req.scope, ids),
  ]);
  for (const { variant_id } of wishes) {
    const known = titleOf(variant_id) === null ? undefined : (classes.get(variant_id) ?? null);
    const refusal = whyNotWished(known, books.options.profile);
    if (refusal) {
      throw new PrescriptionProblem(refusal);
    }
  }
  const id = await books.prescriptions.create({
    customer_id: customerOf(req),
    patient,
    wishes,
    note,
    external_no: e_rx_number,
    ip: req.ip ?? null,
  });
  await sendOwn(req, res, id);
});
