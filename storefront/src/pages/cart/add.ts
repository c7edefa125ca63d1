import type { APIRoute } from "astro";
import { addToCart, cartToFill, type CartChange } from "../../commerce/cart";
import { readCartCount, readCartId, writeCart, writeWished } from "../../commerce/cart-cookie";
import { addSchema } from "../../commerce/cart-forms";
import { safeBack, withFlash, type Flash } from "../../commerce/flash";
import { readForm, wantsJson } from "../../commerce/read-form";
import { countOf, setWish } from "../../prescription/wishes";

/**
 * Adds a variant. A script that asks for JSON gets `{ ok, count, text }`; a plain form goes back to its page, which
 * then tells how it went. What needs a prescription becomes a wish.
 */
export const POST: APIRoute = async ({ request, cookies, locals, redirect }) => {
  const form = addSchema.safeParse(Object.fromEntries(await readForm(request)));
  const id = readCartId(cookies);
  const change: CartChange = form.success
    ? await addToCart(id, locals.locale, {
        variantId: form.data.variant,
        quantity: form.data.quantity,
      })
    : { problem: "missing" };
  if (change.cart) writeCart(cookies, change.cart.id, change.cart.count);

  let flash: Flash = change.problem ?? "added";
  if (form.success && change.problem === "prescription") {
    const cart = await cartToFill(id, locals.locale);
    if (cart !== id) writeCart(cookies, cart, 0);
    const { variant: variantId, quantity } = form.data;
    const wish = await setWish(cart, locals.locale, { variantId, quantity });
    if (!wish.problem) writeWished(cookies, countOf(wish.wishes));
    flash = wish.problem ?? "wished";
  }
  if (wantsJson(request)) {
    const text = locals.t(`flash.${flash}`);
    return Response.json({
      ok: flash === "added" || flash === "wished",
      count: readCartCount(cookies),
      text,
    });
  }
  return redirect(locals.href(withFlash(safeBack(form.data?.back), flash)), 303);
};

export const GET: APIRoute = ({ locals, redirect }) => redirect(locals.href("/cart"), 303);
