import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { readOpenCart } from "../../../../../reservation/open-cart";
import { assertWished, readWishes } from "../../../../../reservation/read-wishes";
import type { WishesAnswer, WishRequest } from "../../../../../reservation/wire";
import { answering } from "../../../../answer-prescription";
import { localeOfRequest } from "../../../../request-locale";

/** What a shopper wishes on prescription, beside the cart. */
export const GET = answering<unknown, WishesAnswer>(async (req, res) => {
  const { id } = await readOpenCart(req.scope, req.params.id!);
  res.json({ wishes: await readWishes(req.scope, id, localeOfRequest(req, "uz")) });
});

/** Wishes one, or so many of it. */
export const POST = answering<WishRequest, WishesAnswer>(async (req, res) => {
  const { id } = await readOpenCart(req.scope, req.params.id!);
  const wish = req.validatedBody;
  await assertWished(req.scope, [wish.variant_id]);
  await prescriptionsOf(req.scope).wishes.set(id, wish);
  res.json({ wishes: await readWishes(req.scope, id, localeOfRequest(req, "uz")) });
});
