import { dispenseView } from "../../../../counter/dispense-view";
import { findOrder } from "../../../../counter/find-order";
import { mayLookUp } from "../../../../counter/may-look-up";
import type { DispenseAnswer } from "../../../../counter/wire";
import { prescriptionsOf } from "../../../../prescription/prescriptions-of";
import { PrescriptionProblem } from "../../../../prescription/problem";
import { actorOf } from "../../../../prescription/reviewers";
import { answering } from "../../../answer-prescription";
import type { DispenseQuery } from "../validators";

/** What somebody came for: by the number of the order or of the prescription. Pharmacists alone see it, which is written down. */
export const GET = answering<unknown, DispenseAnswer>(async (req, res) => {
  const { pharmacists, readings } = prescriptionsOf(req.scope);
  const reviewer = await pharmacists.reviewer(req.auth_context.actor_id);
  const { code } = req.validatedQuery as DispenseQuery;
  const view = await dispenseView(req.scope, await findOrder(req.scope, code));
  const handed_over_at = view.hand_over && new Date(view.hand_over.at);
  if (!mayLookUp(reviewer, handed_over_at, new Date())) {
    throw new PrescriptionProblem("reservation_over");
  }
  for (const id of new Set(view.lines.map(({ prescription_id }) => prescription_id))) {
    await readings.read(id, actorOf(reviewer), "counter");
  }
  res.json(view);
});
