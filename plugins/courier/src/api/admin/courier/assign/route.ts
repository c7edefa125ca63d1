import { courierOf } from "../../../../courier-of";
import { answering } from "../../../../problem/answer-problem";
import type { AssignAnswer, AssignBody } from "../../../wire";
import { operatorOf } from "../acting";

/** Gives deliveries to a courier; of two operators at once one wins each of them. */
export const POST = answering<AssignBody, AssignAnswer>(async (req, res) => {
  const { deliveries } = courierOf(req.scope);
  res.json(await deliveries.assign(req.validatedBody, operatorOf(req)));
});
