import type { APIRoute } from "astro";
import { withFlash } from "../../../commerce/flash";
import { isOrderId } from "../../../commerce/orders";
import { chooseCash } from "../../../commerce/payment";

/** The buyer of an unpaid order decides to pay the courier. */
export const POST: APIRoute = async ({ params, locals, redirect }) => {
  const id = params.id ?? "";
  const path = `/order/${id}`;
  if (!isOrderId(id)) return redirect(locals.href("/"), 303);
  const chosen = await chooseCash(id, locals.locale);
  return redirect(locals.href(chosen ? path : withFlash(path, "payment")), 303);
};

export const GET: APIRoute = ({ params, locals, redirect }) => redirect(locals.href(`/order/${params.id}`), 303);
