import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listShippingOptionsForCartWorkflow } from "@medusajs/medusa/core-flows";
import { databaseOf, deliveryOf } from "../../../../carts/delivery-of";
import { offersOf, type KnownOption } from "../../../../carts/offers-of";
import { readCart } from "../../../../carts/read-cart";
import { answerProblem } from "../../../problem";
import type { DeliveryResponse, DeliveryProblem } from "../../../wire";
import type { DeliveryQuery } from "./validators";

/** What delivery the cart can have, what each costs and when it comes. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<DeliveryResponse | DeliveryProblem>,
): Promise<void> {
  const { cart_id } = req.validatedQuery as DeliveryQuery;
  const cart = await readCart(databaseOf(req.scope), { cart_id });
  if (!cart) return answerProblem(req, res, "cart_not_found");
  if (!cart.place.country_code) {
    res.json({ options: [] });
    return;
  }
  const { result } = await listShippingOptionsForCartWorkflow(req.scope).run({
    input: { cart_id, is_return: false },
  });
  const known = result as KnownOption[];
  const delivery = deliveryOf(req.scope);
  const [zones, points] = await Promise.all([
    delivery.zones(),
    delivery.pickupPoints({ active: true }),
  ]);
  const options = offersOf(known, cart, { zones, pickup: points.length > 0, now: Date.now() });
  res.json({ options });
}
