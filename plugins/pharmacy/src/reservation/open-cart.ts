import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PrescriptionProblem } from "../prescription/problem";

export type OpenCart = {
  id: string;
  /** Whose account it belongs to; null for a guest's. */
  account_id: string | null;
};

/** A cart that is no order yet. @throws PrescriptionProblem cart_not_found, cart_completed */
export async function readOpenCart(container: MedusaContainer, id: string): Promise<OpenCart> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: (OpenCart & { completed: boolean })[] }>(
    `select c.id, p.id as account_id, c.completed_at is not null as completed from cart c
     left join customer p on p.id = c.customer_id and p.has_account and p.deleted_at is null
     where c.id = ? and c.deleted_at is null`,
    [id],
  );
  const [cart] = rows;
  if (!cart) {
    throw new PrescriptionProblem("cart_not_found");
  }
  if (cart.completed) {
    throw new PrescriptionProblem("cart_completed");
  }
  return { id: cart.id, account_id: cart.account_id };
}
