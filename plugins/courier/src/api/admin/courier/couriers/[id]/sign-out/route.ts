import { courierOf } from "../../../../../../courier-of";
import { answering } from "../../../../../../problem/answer-problem";
import type { CourierAnswer } from "../../../../../wire";

/** Ends every session of a courier, as after a lost phone. */
export const POST = answering<unknown, CourierAnswer>(async (req, res) => {
  res.json({ courier: await courierOf(req.scope).couriers.signOut(req.params.id!) });
});
