import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { FileRow } from "../../../files/rows";
import { mayRead, type Reading } from "../../../prescription/may-read";
import { prescriptionsOf } from "../../../prescription/prescriptions-of";
import { PrescriptionProblem } from "../../../prescription/problem";
import { actorOf, isOwn, type Reviewer } from "../../../prescription/reviewers";
import type { Actor } from "../../../prescription/states";

export type PageReader = { file: FileRow; actor: Actor; as: NonNullable<Reading["as"]> };

/**
 * A page and by what right whoever asks sees it; asked again at every look.
 *
 * @throws PrescriptionProblem file_not_found, not_a_pharmacist, own_prescription, lease_lost
 */
export async function readerOf(
  req: AuthenticatedMedusaRequest,
  file_id: string,
): Promise<PageReader> {
  const { files, pharmacists, prescriptions } = prescriptionsOf(req.scope);
  const user_id = req.auth_context.actor_id;
  const reviewer = await pharmacists.reviewerOrNull(user_id);
  const file = await files.find(file_id);
  const prescription = file && (await prescriptions.find(file.prescription_id));
  if (!file || !prescription) {
    throw new PrescriptionProblem("file_not_found");
  }
  const reading = await mayRead(req.scope, prescription, user_id);
  if (!reading.allowed) {
    throw new PrescriptionProblem(whyNot(reviewer, prescription));
  }
  const actor = reviewer ? actorOf(reviewer) : { role: "staff" as const, id: user_id };
  return { file, actor, as: reading.as };
}

function whyNot(
  reviewer: Reviewer | null,
  prescription: { customer_id: string; uploaded_by: string },
): "not_a_pharmacist" | "own_prescription" | "lease_lost" {
  if (!reviewer) {
    return "not_a_pharmacist";
  }
  return isOwn(reviewer, prescription) ? "own_prescription" : "lease_lost";
}
