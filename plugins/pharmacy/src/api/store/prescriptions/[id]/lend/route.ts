import { lend } from "../../../../../reservation/lend";
import type { LendAnswer, LendRequest } from "../../../../../reservation/wire";
import { answering } from "../../../../answer-prescription";
import { customerOf } from "../../own";

/** Puts what was approved into a cart, where the profile sells it so. */
export const POST = answering<LendRequest, LendAnswer>(async (req, res) => {
  const who = { prescription_id: req.params.id!, customer_id: customerOf(req) };
  const lines = await lend(req.scope, who, req.validatedBody);
  res.json({ cart: { id: req.validatedBody.cart_id }, lines });
});
