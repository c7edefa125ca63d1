import type { APIRoute } from "astro";
import { withFlash } from "../../../commerce/flash";
import { orderIdOf } from "../../../commerce/orders";
import { chooseCash } from "../../../commerce/payment";

/** The buyer of an unpaid order decides to pay the courier. */
export const POST: APIRoute = async ({ locals, redirect }) => {
  const id = orderIdOf(locals.path);
  if (!id) return redirect(locals.href("/"), 303);
  const path = `/order/${id}`;
  const chosen = await chooseCash(id, locals.locale);
  return redirect(locals.href(chosen ? path : withFlash(path, "payment")), 303);
};

export const GET: APIRoute = ({ locals, redirect }) =>
  redirect(locals.href(`/order/${orderIdOf(locals.path) ?? ""}`), 303);
