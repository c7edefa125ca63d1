import type { APIRoute } from "astro";
import { setQuantity } from "../../commerce/cart";
import { forgetCart, readCartId, writeCart } from "../../commerce/cart-cookie";
import { lineSchema } from "../../commerce/cart-forms";
import { withFlash, type Flash } from "../../commerce/flash";
import { readForm } from "../../commerce/read-form";

/** Sets a line's quantity, 0 removes it, and shows the cart again. */
export const POST: APIRoute = async ({ request, cookies, locals, redirect }) => {
  const show = (flash?: Flash) =>
    redirect(locals.href(flash ? withFlash("/cart", flash) : "/cart"), 303);
  const form = lineSchema.safeParse(Object.fromEntries(await readForm(request)));
  const id = readCartId(cookies);
  if (!id) return show("gone");
  if (!form.success) return show("failed");

  const change = await setQuantity(id, locals.locale, {
    lineId: form.data.line,
    quantity: form.data.quantity,
  });
  if (change.cart) {
    writeCart(cookies, change.cart.id, change.cart.count);
    return show(form.data.quantity === 0 ? "removed" : undefined);
  }
  if (change.problem === "gone") forgetCart(cookies);
  return show(change.problem);
};

export const GET: APIRoute = ({ locals, redirect }) => redirect(locals.href("/cart"), 303);
