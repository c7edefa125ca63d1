import type { APIRoute } from "astro";
import { cartToFill } from "../../commerce/cart";
import { readCartCount, readCartId, writeCart, writeWished } from "../../commerce/cart-cookie";
import { wishSchema } from "../../commerce/cart-forms";
import { withFlash, type Flash } from "../../commerce/flash";
import { readForm } from "../../commerce/read-form";
import { countOf, setWish } from "../../prescription/wishes";

/** Wishes a medicine on prescription, so many packs of it, or none any more, and shows the cart. */
export const POST: APIRoute = async ({ request, cookies, locals, redirect }) => {
  const show = (flash?: Flash) =>
    redirect(locals.href(flash ? withFlash("/cart", flash) : "/cart"), 303);
  const form = wishSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!form.success) return show("failed");
  const { variant, quantity, first } = form.data;

  const known = readCartId(cookies);
  const id = await cartToFill(known, locals.locale);
  if (id !== known) writeCart(cookies, id, 0);
  const change = await setWish(id, locals.locale, { variantId: variant, quantity });
  if (change.problem) return show(change.problem);
  writeWished(cookies, countOf(change.wishes));
  locals.cartCount = readCartCount(cookies);
  if (quantity === 0) return show("removed");
  return show(first ? "wished" : undefined);
};

export const GET: APIRoute = ({ locals, redirect }) => redirect(locals.href("/cart"), 303);
