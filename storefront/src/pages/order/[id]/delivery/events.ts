import type { APIRoute } from "astro";
import { orderIdOf } from "../../../../commerce/orders";
import { liveStream } from "../../../../delivery/live-stream";

/** What happens to the parcels of an order, as text/event-stream, for whoever may see the order. */
export const GET: APIRoute = async ({ locals, request }) => {
  const id = orderIdOf(locals.path);
  if (!id) return new Response(null, { status: 404 });
  const lastEventId = request.headers.get("last-event-id");
  return liveStream(`/store/orders/${id}/delivery/events`, { ...locals, lastEventId });
};
