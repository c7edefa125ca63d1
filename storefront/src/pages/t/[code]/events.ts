import type { APIRoute } from "astro";
import { liveStream } from "../../../delivery/live-stream";
import { readTrackingCode } from "../../../delivery/tracking-code";

/** What happens to the parcel of a tracking page, as text/event-stream. */
export const GET: APIRoute = async ({ locals, request }) => {
  // A rewritten endpoint is not told its route parameters.
  const code = readTrackingCode(locals.path.split("/")[2] ?? "");
  if (!code) return new Response(null, { status: 404 });
  const lastEventId = request.headers.get("last-event-id");
  return liveStream(`/store/tracking/${code}/events`, { ...locals, lastEventId });
};
