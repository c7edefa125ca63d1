import type { APIRoute } from "astro";
import { addToCart, type CartChange } from "../../commerce/cart";
import { readCartId, writeCart } from "../../commerce/cart-cookie";
import { addSchema } from "../../commerce/cart-forms";
import { safeBack, withFlash, type Flash } from "../../commerce/flash";
import { readForm, wantsJson } from "../../commerce/read-form";

/**
 * Adds a variant. A script that asks for JSON gets `{ ok, count, text }`; a plain form goes back to its page, which
 * then tells how it went.
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

  const flash: Flash = change.problem ?? "added";
  if (wantsJson(request)) {
    const text = locals.t(`flash.${flash}`);
    return Response.json({
      ok: !change.problem,
      count: change.cart?.count ?? locals.cartCount,
      text,
    });
  }
  return redirect(locals.href(withFlash(safeBack(form.data?.back), flash)), 303);
};

export const GET: APIRoute = ({ locals, redirect }) => redirect(locals.href("/cart"), 303);
