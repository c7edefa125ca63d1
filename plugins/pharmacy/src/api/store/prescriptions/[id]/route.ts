import { prescriptionsOf } from "../../../../prescription/prescriptions-of";
import { wakePrescriptions } from "../../../../prescription/tell";
import { answering } from "../../../answer-prescription";
import { customerOf, sendOwn, type PrescriptionAnswer } from "../own";

export type DeletedAnswer = { id: string; deleted: true };

/** One of one's own. */
export const GET = answering<unknown, PrescriptionAnswer>(async (req, res) => sendOwn(req, res));

/** Deletes one: its pages at once, and whatever names somebody. What the storage refuses now, the job purges. */
export const DELETE = answering<unknown, DeletedAnswer>(async (req, res) => {
  const { deletions, keep } = prescriptionsOf(req.scope);
  const id = req.params.id!;
  const customer_id = customerOf(req);
  await deletions.delete(id, customer_id);
  await keep.purgeOf(id, { role: "customer", id: customer_id });
  wakePrescriptions(req.scope);
  res.json({ id, deleted: true });
});
