import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeliveryAnswer, ReasonBody } from "../../wire";
import { courierOf } from "../../../courier-of";
import type { Actor } from "../../../delivery/transitions";
import type { DeliveryRow } from "../../../modules/courier/rows";
import type { DeliveryBook } from "../../../modules/courier/delivery-book";
import { placesOf } from "../../../places/places";
import { answering } from "../../../problem/answer-problem";

/** Who of the staff asks. */
export const operatorOf = (req: AuthenticatedMedusaRequest): Actor => ({
  type: "operator",
  id: req.auth_context.actor_id,
});

/** Everything about a delivery, as every action on it answers. */
export async function deliveryAnswer(
  req: AuthenticatedMedusaRequest,
  id: string,
): Promise<DeliveryAnswer> {
  const courier = courierOf(req.scope);
  const delivery = await courier.list.one(id, placesOf(req.scope));
  const [events, effects, proofs] = await Promise.all([
    courier.story(id),
    courier.effects.ofDelivery(id),
    courier.list.proofs(id),
  ]);
  return { delivery, events, effects, proofs };
}

type Act = (
  book: DeliveryBook,
  by: { id: string; actor: Actor; reason: string | null },
) => Promise<DeliveryRow>;

/** A route by which staff move a delivery, perhaps with a reason. */
export const acting = (act: Act) =>
  answering<ReasonBody, DeliveryAnswer>(async (req, res) => {
    const courier = courierOf(req.scope);
    const id = req.params.id!;
    const reason = req.validatedBody.reason ?? null;
    await act(courier.deliveries, { id, actor: operatorOf(req), reason });
    courier.wake();
    await sendAnswer(req, res);
  });

/** Answers with the delivery of the path. */
export async function sendAnswer(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DeliveryAnswer>,
): Promise<void> {
  res.json(await deliveryAnswer(req, req.params.id!));
}
