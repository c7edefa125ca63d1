import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { addToCartWorkflow } from "@medusajs/medusa/core-flows";
import { keepVariantsUndiscountable } from "../compliance/keep-undiscountable";
import { PROFILE_RULES } from "../compliance/profiles";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { PrescriptionProblem } from "../prescription/problem";
import { readOpenCart } from "./open-cart";
import type { LendRequest } from "./wire";

/**
 * Puts approved packs into an ordinary cart of their customer, where the profile sells them so: they are held for it, and are
 * delivered and paid as anything else. What it holds already is not put in twice.
 *
 * @throws PrescriptionProblem
 */
export async function lend(
  container: MedusaContainer,
  { prescription_id, customer_id }: { prescription_id: string; customer_id: string },
  { cart_id, lines }: LendRequest,
): Promise<{ variant_id: string; quantity: number }[]> {
  const { allocations, options, prescriptions, reservations } = prescriptionsOf(container);
  await prescriptions.own(prescription_id, customer_id);
  const { sold } = PROFILE_RULES[options.profile];
  if (sold !== "cart") {
    throw new PrescriptionProblem(sold === "never" ? "forbidden_remote" : "pom_pickup_only");
  }
  const cart = await readOpenCart(container, cart_id);
  if (cart.account_id && cart.account_id !== customer_id) {
    throw new PrescriptionProblem("cart_not_found");
  }
  const packs = lines ?? (await reservations.packsOf(prescription_id, customer_id));
  await allocations.reserve({
    prescription_id,
    customer_id,
    holder: { type: "cart", id: cart_id },
    lines: packs,
  });
  const added = missing(await allocations.lentTo(cart_id), await readLines(container, cart_id));
  if (added.length > 0) {
    try {
      await keepVariantsUndiscountable(
        container,
        added.map(({ variant_id }) => variant_id),
      );
      await addToCartWorkflow(container).run({ input: { cart_id, items: added } });
    } catch (error) {
      await allocations.takeBack(
        prescription_id,
        cart_id,
        packs.map(({ line_id }) => line_id),
      );
      throw (error as { code?: string }).code === "insufficient_inventory"
        ? new PrescriptionProblem("out_of_stock")
        : error;
    }
  }
  return added;
}

type Packs = { variant_id: string; quantity: number };

/** Packs that are lent to a cart and are not in it. */
export function missing(lent: readonly Packs[], kept: readonly Packs[]): Packs[] {
  const more = new Map<string, number>();
  for (const { variant_id, quantity } of lent) {
    more.set(variant_id, (more.get(variant_id) ?? 0) + quantity);
  }
  for (const { variant_id, quantity } of kept) {
    more.set(variant_id, (more.get(variant_id) ?? 0) - quantity);
  }
  return [...more]
    .filter(([, quantity]) => quantity > 0)
    .map(([variant_id, quantity]) => ({ variant_id, quantity }));
}

async function readLines(container: MedusaContainer, cart_id: string): Promise<Packs[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: Packs[] }>(
    `select variant_id, quantity::int as quantity from cart_line_item
     where cart_id = ? and variant_id is not null and deleted_at is null`,
    [cart_id],
  );
  return rows;
}
