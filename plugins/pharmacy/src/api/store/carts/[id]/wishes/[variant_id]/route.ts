import { prescriptionsOf } from "../../../../../../prescription/prescriptions-of";
import { readOpenCart } from "../../../../../../reservation/open-cart";
import { readWishes } from "../../../../../../reservation/read-wishes";
import type { WishesAnswer } from "../../../../../../reservation/wire";
import { answering } from "../../../../../answer-prescription";
import { localeOfRequest } from "../../../../../request-locale";

/** Wishes it no longer. */
export const DELETE = answering<unknown, WishesAnswer>(async (req, res) => {
  const { id } = await readOpenCart(req.scope, req.params.id!);
  await prescriptionsOf(req.scope).wishes.remove(id, req.params.variant_id!);
  res.json({ wishes: await readWishes(req.scope, id, localeOfRequest(req, "uz")) });
});
