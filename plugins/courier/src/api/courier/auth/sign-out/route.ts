import { courierOf } from "../../../../courier-of";
import { answering } from "../../../../problem/answer-problem";

/** Ends the courier's sessions, on every phone. */
export const POST = answering<unknown, void>(async (req, res) => {
  await courierOf(req.scope).couriers.signOut(req.auth_context.actor_id);
  res.status(204).end();
});
