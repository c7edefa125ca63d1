import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { prescriptionsOf } from "../../../prescription/prescriptions-of";
import { wakePrescriptions } from "../../../prescription/tell";
import { viewsOf, type PrescriptionView } from "../../../prescription/views";
import { answering } from "../../answer-prescription";
import { localeOfRequest } from "../../request-locale";

export type PrescriptionAnswer = { prescription: PrescriptionView };

/** Who asks. Whose prescription it is, the books look at themselves. */
export const customerOf = (req: AuthenticatedMedusaRequest): string => req.auth_context.actor_id;

/** A prescription of whoever asks. @throws PrescriptionProblem prescription_not_found */
export async function readOwn(
  req: AuthenticatedMedusaRequest,
  id: string,
): Promise<PrescriptionAnswer> {
  const books = prescriptionsOf(req.scope);
  const row = await books.prescriptions.own(id, customerOf(req));
  const [prescription] = await viewsOf(req.scope, books, [row], localeOfRequest(req, "uz"));
  return { prescription: prescription! };
}

/** Answers with it. */
export async function sendOwn(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PrescriptionAnswer>,
): Promise<void> {
  res.json(await readOwn(req, req.params.id!));
}

/** A route by which customers move a prescription of their own. */
export const acting = <Body>(
  act: (
    req: AuthenticatedMedusaRequest<Body>,
    own: { id: string; customer_id: string },
  ) => Promise<unknown>,
) =>
  answering<Body, PrescriptionAnswer>(async (req, res) => {
    await act(req, { id: req.params.id!, customer_id: customerOf(req) });
    wakePrescriptions(req.scope);
    await sendOwn(req, res);
  });
