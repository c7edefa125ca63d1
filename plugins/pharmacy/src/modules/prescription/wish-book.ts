import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { PrescriptionProblem } from "../../prescription/problem";
import { firstOf, rowsOf, type Sql } from "./rows";

/** As many as anybody needs at once. */
const MOST = 20;

export type CartWish = { variant_id: string; quantity: number };

/** What shoppers wish on prescription, beside their carts. */
export class WishBook {
  constructor(private readonly connection: Knex) {}

  /** In the order they were wished. */
  async of(cart_id: string): Promise<CartWish[]> {
    return wishesOf(this.connection, cart_id);
  }

  /** Sets the quantity of one. @throws PrescriptionProblem too_many_wishes */
  async set(cart_id: string, { variant_id, quantity }: CartWish): Promise<void> {
    await this.connection.transaction(async (trx) => {
      // Those who wish at once for one cart wait for each other.
      await rowsOf(trx, "select pg_advisory_xact_lock(hashtext('wishes of ' || :cart_id))", {
        cart_id,
      });
      const others = await firstOf<{ count: number }>(
        trx,
        "select count(*)::int as count from prescription_wish where cart_id = :cart_id and variant_id <> :variant_id",
        { cart_id, variant_id },
      );
      if (others!.count >= MOST) {
        throw new PrescriptionProblem("too_many_wishes");
      }
      await rowsOf(
        trx,
        `insert into prescription_wish (cart_id, variant_id, quantity) values (:cart_id, :variant_id, :quantity)
         on conflict (cart_id, variant_id) do update set quantity = excluded.quantity, updated_at = now()`,
        { cart_id, variant_id, quantity },
      );
    });
  }

  /** Wishes more of several; for lines that leave the cart. */
  async add(cart_id: string, wishes: readonly CartWish[]): Promise<void> {
    await this.connection.transaction(async (trx) => {
      for (const { variant_id, quantity } of wishes) {
        await rowsOf(
          trx,
          `insert into prescription_wish (cart_id, variant_id, quantity)
           values (:cart_id, :variant_id, least(1000, cast(:quantity as integer)))
           on conflict (cart_id, variant_id) do update set
             quantity = greatest(prescription_wish.quantity, excluded.quantity), updated_at = now()`,
          { cart_id, variant_id, quantity },
        );
      }
    });
  }

  async remove(cart_id: string, variant_id: string): Promise<void> {
    await rowsOf(
      this.connection,
      "delete from prescription_wish where cart_id = :cart_id and variant_id = :variant_id",
      { cart_id, variant_id },
    );
  }

  /** Forgets wishes that nobody has touched for so many days. */
  async forget(days: number): Promise<void> {
    await rowsOf(
      this.connection,
      "delete from prescription_wish where updated_at < now() - make_interval(days => :days)",
      { days },
    );
  }
}

export async function wishesOf(sql: Sql, cart_id: string): Promise<CartWish[]> {
  return rowsOf<CartWish>(
    sql,
    `select variant_id, quantity from prescription_wish where cart_id = :cart_id order by created_at, variant_id`,
    { cart_id },
  );
}

/** Takes what is handed in off the cart it was wished in, in the caller's transaction; what was wished meanwhile stays. */
export async function takeWishesOf(trx: Sql, prescription_id: string): Promise<void> {
  await rowsOf(
    trx,
    `delete from prescription_wish w using prescription p, prescription_line l
     where p.id = :prescription_id and l.prescription_id = p.id
       and w.cart_id = p.cart_id and w.variant_id = l.variant_id`,
    { prescription_id },
  );
}
