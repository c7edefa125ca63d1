import { courierOf } from "../../../courier-of";
import { answering } from "../../../problem/answer-problem";
import { CourierProblem } from "../../../problem/courier-problem";
import { shownMe } from "../../../sign-in/sign-in";
import type { MeAnswer } from "../../wire";

/** Who is signed in. */
export const GET = answering<unknown, MeAnswer>(async (req, res) => {
  const courier = await courierOf(req.scope).couriers.find({ id: req.auth_context.actor_id });
  if (!courier) {
    throw new CourierProblem("signed_out");
  }
  res.json({ courier: shownMe(courier) });
});
