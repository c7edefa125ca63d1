import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { WantedLine } from "../medicine/may-be-sold";
import { assertMayBeSold } from "../medicine/sale-facts";

type Guard = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>;

/** Refuses to put into a cart what may not be sold, together with what the cart has of it. `POST /store/carts/:id/line-items` */
export const guardAdding: Guard = async (req, _res, next) => {
  const added = linesOf([req.body]);
  const kept = added.length > 0 ? await readCart(req, req.params.id) : [];
  const ids = new Set(added.map(({ variant_id }) => variant_id));
  await assertMayBeSold(req.scope, [
    ...added,
    ...kept.filter(({ variant_id }) => ids.has(variant_id)),
  ]);
  next();
};

/** The same for a line's new quantity. `POST /store/carts/:id/line-items/:line_id` */
export const guardChanging: Guard = async (req, _res, next) => {
  const quantity = (req.body as { quantity?: unknown } | undefined)?.quantity;
  const line = (await readCart(req, req.params.id)).find(({ id }) => id === req.params.line_id);
  if (line && typeof quantity === "number" && quantity > 0) {
    await assertMayBeSold(req.scope, [{ variant_id: line.variant_id, quantity }]);
  }
  next();
};

/** The same for a cart that is made with lines in it. `POST /store/carts` */
export const guardOpening: Guard = async (req, _res, next) => {
  const items = (req.body as { items?: unknown } | undefined)?.items;
  await assertMayBeSold(req.scope, linesOf(Array.isArray(items) ? items : []));
  next();
};

/** What was sold freely yesterday may be on prescription today. `POST /store/carts/:id/complete` */
export const guardCompleting: Guard = async (req, _res, next) => {
  const connection = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: unknown[] }>(
    "select 1 from cart where id = ? and completed_at is null and deleted_at is null",
    [req.params.id],
  );
  // A cart that is an order already is answered with that order, whatever has become of its medicines.
  if (rows.length > 0) {
    await assertMayBeSold(req.scope, await readCart(req, req.params.id));
  }
  next();
};

function linesOf(items: unknown[]): WantedLine[] {
  return items.flatMap((item) => {
    const { variant_id, quantity } = (item ?? {}) as { variant_id?: unknown; quantity?: unknown };
    return typeof variant_id === "string"
      ? [{ variant_id, quantity: typeof quantity === "number" ? quantity : 1 }]
      : [];
  });
}

async function readCart(req: MedusaRequest, id: string): Promise<(WantedLine & { id: string })[]> {
  const connection = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: (WantedLine & { id: string })[] }>(
    `select id, variant_id, quantity::int as quantity from cart_line_item
     where cart_id = ? and variant_id is not null and deleted_at is null`,
    [id],
  );
  return rows;
}
