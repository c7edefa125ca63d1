import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { readVariantFacts } from "../../../../../prescription/read-variant-facts";
import { wakePrescriptions } from "../../../../../prescription/tell";
import { answering } from "../../../../answer-prescription";
import { sendPrescription, type AdminPrescriptionAnswer } from "../../reviewing";
import type { DecideBody } from "../../validators";

/** Decides every line. Where two reviewers are needed and this is the first, it waits in the queue for the other one. */
export const POST = answering<DecideBody, AdminPrescriptionAnswer>(async (req, res) => {
  const books = prescriptionsOf(req.scope);
  const reviewer = await books.pharmacists.reviewer(req.auth_context.actor_id);
  await books.reviews.decide(req.params.id!, reviewer, req.validatedBody, (variantIds) =>
    readVariantFacts(req.scope, variantIds),
  );
  wakePrescriptions(req.scope);
  await sendPrescription(req, res);
});
