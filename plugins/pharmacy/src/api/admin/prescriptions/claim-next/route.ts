import { prescriptionsOf } from "../../../../prescription/prescriptions-of";
import { answering } from "../../../answer-prescription";
import { sendPrescription, type AdminPrescriptionAnswer } from "../reviewing";

/** Takes the one that has waited longest. */
export const POST = answering<unknown, AdminPrescriptionAnswer>(async (req, res) => {
  const { pharmacists, reviews } = prescriptionsOf(req.scope);
  const reviewer = await pharmacists.reviewer(req.auth_context.actor_id);
  const { id } = await reviews.claimNext(reviewer);
  await sendPrescription(req, res, id);
});
