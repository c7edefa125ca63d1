import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { assertCheckedOut } from "../compliance/check-out";
import type { ReservationRow } from "../modules/prescription/reservation-rows";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { sayWhy } from "./say-why";

/** @returns the id of the order. @throws PrescriptionProblem out_of_stock, MedusaError with the codes of checkout */
export async function completeCart(container: MedusaContainer, cart_id: string): Promise<string> {
  // The shop's own hook asks the same; a shop without one is guarded here.
  await assertCheckedOut(container, cart_id).catch(sayWhy);
  const { result } = await completeCartWorkflow(container)
    .run({ input: { id: cart_id } })
    .catch(sayWhy);
  return result.id;
}

/** The order a cart has become, if it has. */
export async function orderOfCart(
  container: MedusaContainer,
  cart_id: string,
): Promise<string | null> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: { order_id: string }[] }>(
    "select order_id from order_cart where cart_id = ? and deleted_at is null limit 1",
    [cart_id],
  );
  return rows[0]?.order_id ?? null;
}

export const providerOf = (
  container: MedusaContainer,
  payment: ReservationRow["payment"],
): string => {
  const { counterProviders, holdProviders } = prescriptionsOf(container).options;
  const [provider] = payment === "hold" ? holdProviders : counterProviders;
  return provider!;
};
