import { readOpenCart } from "../../../../../reservation/open-cart";
import { splitCart } from "../../../../../reservation/split-cart";
import type { SplitAnswer } from "../../../../../reservation/wire";
import { answering } from "../../../../answer-prescription";

/** Makes wishes of what a cart may not sell. */
export const POST = answering<unknown, SplitAnswer>(async (req, res) => {
  const { id } = await readOpenCart(req.scope, req.params.id!);
  res.json({ ...(await splitCart(req.scope, id)), cart: { id } });
});
