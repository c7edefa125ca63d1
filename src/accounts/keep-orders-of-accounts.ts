import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";

const OWNER = `select c.id from "order" o join customer c on c.id = o.customer_id and c.has_account
  where o.id = ? and o.deleted_at is null`;

/**
 * An order of an account is there for its account alone: Medusa shows any order, with name, phone and address, to whoever
 * knows its id. A guest has no other key to an order than its id, so a guest's order stays as it is.
 */
export async function keepOrdersOfAccounts(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const id = req.params.id!;
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(OWNER, [id]);
  const { auth_context: asking } = req as Partial<AuthenticatedMedusaRequest>;
  if (rows[0] && rows[0].id !== asking?.actor_id) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id: ${id} was not found`);
  }
  next();
}
