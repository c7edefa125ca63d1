import { courierOf } from "../../../../../courier-of";
import { answering } from "../../../../../problem/answer-problem";
import { roadOf } from "../../../../../road/road-of";
import type { CourierActionAnswer } from "../../../../wire";
import type { ActionBody } from "../../../validators";

/** Picked up, delivered or failed; the same key again changes nothing and answers the same. */
export const POST = answering<ActionBody, CourierActionAnswer>(async (req, res) => {
  const { actions, round } = roadOf(req.scope);
  const delivery_id = req.params.id!;
  const courier_id = req.auth_context.actor_id;
  await actions.act({ courier_id, delivery_id, body: req.validatedBody });
  courierOf(req.scope).wake();
  res.json({ delivery: await round.find(courier_id, delivery_id) });
});
