import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { WantedLine } from "../medicine/may-be-sold";
import { assertCheckedOut, assertMayBeSold } from "../compliance/check-out";

type Guard = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>;

/** Refuses to put into a cart what may not be sold, together with what the cart has of it. `POST /store/carts/:id/line-items` */
export const guardAdding: Guard = async (req, _res, next) => {
  const added = linesOf([req.body]);
  const kept = added.length > 0 ? await readCart(req, req.params.id) : [];
  const ids = new Set(added.map(({ variant_id }) => variant_id));
  const lines = [...added, ...kept.filter(({ variant_id }) => ids.has(variant_id))];
  await assertMayBeSold(req.scope, lines, req.params.id);
  next();
};

/** The same for a line's new quantity. `POST /store/carts/:id/line-items/:line_id` */
export const guardChanging: Guard = async (req, _res, next) => {
  const quantity = (req.body as { quantity?: unknown } | undefined)?.quantity;
  const kept = await readCart(req, req.params.id);
  const line = kept.find(({ id }) => id === req.params.line_id);
  if (line && typeof quantity === "number" && quantity > 0) {
    const others = kept.filter((one) => one.variant_id === line.variant_id && one.id !== line.id);
    const changed = { variant_id: line.variant_id, quantity };
    await assertMayBeSold(req.scope, [changed, ...others], req.params.id);
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
  await assertCheckedOut(req.scope, req.params.id);
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
