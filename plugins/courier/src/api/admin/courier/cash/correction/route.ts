import { courierOf } from "../../../../../courier-of";
import { answering } from "../../../../../problem/answer-problem";
import type { CorrectionBody, HandInAnswer } from "../../../../wire";

/** Staff put right what a courier holds. */
export const POST = answering<CorrectionBody, HandInAnswer>(async (req, res) => {
  const { cash } = courierOf(req.scope);
  res.json(await cash.correct(req.validatedBody, req.auth_context.actor_id));
});
