import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { acting } from "../../own";
import type { AnswerBody } from "../../validators";

/** Answers what the pharmacist asked. */
export const POST = acting<AnswerBody>((req, { id, customer_id }) =>
  prescriptionsOf(req.scope).prescriptions.answer(id, customer_id, req.validatedBody.text ?? null),
);
