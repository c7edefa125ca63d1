import type { Pharmacist } from "../../../../modules/prescription/pharmacist-book";
import { prescriptionsOf } from "../../../../prescription/prescriptions-of";
import { answering } from "../../../answer-prescription";
import type { PharmacistBody } from "../validators";

export type PharmacistsAnswer = { pharmacists: Pharmacist[] };

/** Staff who may review prescriptions. */
export const GET = answering<unknown, PharmacistsAnswer>(async (req, res) => {
  res.json({ pharmacists: await prescriptionsOf(req.scope).pharmacists.list() });
});

/** Makes a member of staff a pharmacist, changes one, or takes it back (`is_active: false`). */
export const POST = answering<PharmacistBody, PharmacistsAnswer>(async (req, res) => {
  const { pharmacists } = prescriptionsOf(req.scope);
  const { customer_id = null, ...rest } = req.validatedBody;
  await pharmacists.save({ ...rest, customer_id });
  res.json({ pharmacists: await pharmacists.list() });
});
