import { handOver } from "../../../../../counter/hand-over";
import type { HandOverAnswer } from "../../../../../counter/wire";
import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { wakePrescriptions } from "../../../../../prescription/tell";
import { answering } from "../../../../answer-prescription";
import type { DispenseBody } from "../../validators";

/** Hands an order over, and takes the money. */
export const POST = answering<DispenseBody, HandOverAnswer>(async (req, res) => {
  const reviewer = await prescriptionsOf(req.scope).pharmacists.reviewer(req.auth_context.actor_id);
  const { lines, original_checked = false, e_rx, payment } = req.validatedBody;
  const said = { packs: lines, original_checked, e_rx: [e_rx ?? []].flat(), payment };
  const answer = await handOver(req.scope, req.params.order_id!, said, reviewer);
  wakePrescriptions(req.scope);
  res.json(answer);
});
