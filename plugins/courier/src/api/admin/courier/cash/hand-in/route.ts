import { courierOf } from "../../../../../courier-of";
import { answering } from "../../../../../problem/answer-problem";
import type { HandInAnswer, HandInBody } from "../../../../wire";

/** A courier gives money to the shop. */
export const POST = answering<HandInBody, HandInAnswer>(async (req, res) => {
  const { cash } = courierOf(req.scope);
  res.json(await cash.handIn(req.validatedBody, req.auth_context.actor_id));
});
