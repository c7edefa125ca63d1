import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { deleteLineItemsWorkflow } from "@medusajs/medusa/core-flows";
import { MEDICINE_MODULE } from "../modules/medicine";
import type MedicineService from "../modules/medicine/service";
import type { CartWish } from "../modules/prescription/wish-book";
import { PROFILE_RULES } from "../compliance/profiles";
import type { RxClass } from "../types";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { notLent } from "./not-lent";

/**
 * Lines on prescription that an ordinary cart may not sell become wishes, so that the rest can go on. What a prescription lends
 * the cart stays in it. What is not sold online at all leaves the cart.
 */
export async function splitCart(
  container: MedusaContainer,
  cart_id: string,
): Promise<{ moved: CartWish[]; removed: CartWish[] }> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { allocations, options, wishes } = prescriptionsOf(container);
  const { rows: lines } = await connection.raw<{
    rows: { id: string; variant_id: string; quantity: number }[];
  }>(
    `select id, variant_id, quantity::int as quantity from cart_line_item
     where cart_id = ? and variant_id is not null and deleted_at is null order by created_at, id`,
    [cart_id],
  );
  const classes = await container
    .resolve<MedicineService>(MEDICINE_MODULE)
    .classesOf(lines.map(({ variant_id }) => variant_id));
  const rxOf = (of: RxClass) => lines.filter(({ variant_id }) => classes.get(variant_id) === of);
  const unlent = notLent(rxOf("rx"), await allocations.lentTo(cart_id));
  const isNever = PROFILE_RULES[options.profile].sold === "never";
  const moved = summed(isNever ? [] : unlent);
  const removed = summed(isNever ? [...unlent, ...rxOf("strict")] : rxOf("strict"));
  const leaving = [...unlent, ...rxOf("strict")].map(({ id }) => id);
  if (leaving.length > 0) {
    // First the wishes: who loses power in between has them twice, and asks again.
    await wishes.add(cart_id, moved);
    await deleteLineItemsWorkflow(container).run({ input: { cart_id, ids: leaving } });
  }
  return { moved, removed };
}

function summed(lines: readonly CartWish[]): CartWish[] {
  const sum = new Map<string, number>();
  for (const { variant_id, quantity } of lines) {
    sum.set(variant_id, (sum.get(variant_id) ?? 0) + quantity);
  }
  return [...sum].map(([variant_id, quantity]) => ({ variant_id, quantity }));
}
