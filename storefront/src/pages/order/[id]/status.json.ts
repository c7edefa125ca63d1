import type { APIRoute } from "astro";
import { askPayment } from "../../../commerce/ask-payment";
import { orderIdOf } from "../../../commerce/orders";
import { paymentView } from "../../../commerce/payment-view";

/** What the payment panel shows now, as `PaymentView`. */
export const GET: APIRoute = async ({ locals }) => {
  const id = orderIdOf(locals.path);
  if (!id) return Response.json({ error: "not found" }, { status: 404 });
  const { t, money, locale } = locals;
  const view = paymentView(await askPayment(id, locale), { t, money, now: Date.now() });
  return Response.json(view, { headers: { "Cache-Control": "no-store" } });
};
