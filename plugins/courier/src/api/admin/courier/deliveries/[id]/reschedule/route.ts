import { courierOf } from "../../../../../../courier-of";
import { answering } from "../../../../../../problem/answer-problem";
import type { DeliveryAnswer, RescheduleBody } from "../../../../../wire";
import { operatorOf, sendAnswer } from "../../../acting";

/** Another promise to the buyer. */
export const POST = answering<RescheduleBody, DeliveryAnswer>(async (req, res) => {
  const { from, to, reason = null } = req.validatedBody;
  await courierOf(req.scope).deliveries.reschedule({
    id: req.params.id!,
    actor: operatorOf(req),
    reason,
    from: new Date(from),
    to: new Date(to),
  });
  await sendAnswer(req, res);
});
