import type { APIRoute } from "astro";
import { findCardPayment } from "../../../commerce/card-payment";
import { orderIdOf } from "../../../commerce/orders";

/** Which step the payment by card is at, for the page that waits. */
export const GET: APIRoute = async ({ locals }) => {
  const id = orderIdOf(locals.path);
  const card = id ? await findCardPayment(id, locals.locale) : null;
  return card
    ? Response.json(
        { step: card.held ? "held" : card.step },
        { headers: { "Cache-Control": "no-store" } },
      )
    : Response.json({ error: "not found" }, { status: 404 });
};
