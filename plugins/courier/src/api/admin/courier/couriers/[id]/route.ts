import { courierOf } from "../../../../../courier-of";
import { answering } from "../../../../../problem/answer-problem";
import type { CourierAnswer, CourierBody } from "../../../../wire";

/** Changes what is given. */
export const POST = answering<Partial<CourierBody>, CourierAnswer>(async (req, res) => {
  const { couriers } = courierOf(req.scope);
  res.json({ courier: await couriers.alter(req.params.id!, req.validatedBody) });
});
