import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { courierOf } from "../courier-of";
import { answerProblem } from "../problem/answer-problem";
import { openSession } from "./session-token";

/**
 * Lets couriers through whose session goes on, as Medusa's `authenticate` does with customers: `req.auth_context` names
 * the courier. Whoever was signed out is refused with the next request.
 */
export async function signedInCourier(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  res.setHeader("Cache-Control", "no-store");
  const { couriers, options } = courierOf(req.scope);
  const session = openSession(options.secret, req.headers.authorization, Date.now());
  const courier = session && (await couriers.find({ id: session.courier_id }));
  if (!courier?.is_active || courier.session_version !== session?.version) {
    return answerProblem(req, res, "signed_out");
  }
  (req as AuthenticatedMedusaRequest).auth_context = {
    actor_id: courier.id,
    actor_type: "courier",
    auth_identity_id: "",
    app_metadata: {},
    user_metadata: {},
  };
  next();
}
