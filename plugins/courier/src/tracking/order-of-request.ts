import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { courierOf } from "../courier-of";
import { firstOf } from "../modules/courier/rows";
import { CourierProblem } from "../problem/courier-problem";

const ORDER = `
  select o.id, case when c.has_account then c.id end as account_id
  from "order" o left join customer c on c.id = o.customer_id
  where o.id = :id and not o.is_draft_order and o.deleted_at is null`;

/**
 * The order of the path: of an account for its account alone, a guest's for who knows its id, which is the guest's only
 * key.
 *
 * @throws CourierProblem delivery_not_found, for one of somebody else as for one that never was
 */
export async function orderOfRequest(req: AuthenticatedMedusaRequest): Promise<string> {
  const order = await firstOf<{ id: string; account_id: string | null }>(
    courierOf(req.scope).connection,
    ORDER,
    { id: req.params.id! },
  );
  const asking = (req as Partial<AuthenticatedMedusaRequest>).auth_context?.actor_id;
  if (!order || (order.account_id !== null && order.account_id !== asking)) {
    throw new CourierProblem("delivery_not_found");
  }
  return order.id;
}
