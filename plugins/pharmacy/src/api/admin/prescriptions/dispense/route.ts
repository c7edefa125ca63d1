import { dispenseView } from "../../../../counter/dispense-view";
import { findOrder } from "../../../../counter/find-order";
import type { DispenseAnswer } from "../../../../counter/wire";
import { prescriptionsOf } from "../../../../prescription/prescriptions-of";
import { answering } from "../../../answer-prescription";
import type { DispenseQuery } from "../validators";

/** What somebody came for: by the number of the order or of the prescription. Pharmacists alone see it. */
export const GET = answering<unknown, DispenseAnswer>(async (req, res) => {
  await prescriptionsOf(req.scope).pharmacists.reviewer(req.auth_context.actor_id);
  const { code } = req.validatedQuery as DispenseQuery;
  res.json(await dispenseView(req.scope, await findOrder(req.scope, code)));
});
