import { openStoreStream } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";
import type { Translate } from "../i18n/dictionary";
import { deliveryView } from "./delivery-view";
import { LiveViews } from "./live-views";
import { EventReader } from "./read-events";

type Reader = { locale: Locale; t: Translate; lastEventId: string | null };

/** ms after which a browser has to come back; it does so by itself, and finds whatever it missed */
const LONGEST = 30 * 60_000;

/**
 * The backend's stream of parcels as the reader's panel understands it. Comments pass through, they keep the line open.
 * @param path of the store API
 */
export async function liveStream(path: string, reader: Reader): Promise<Response> {
  const { locale, t, lastEventId } = reader;
  const ending = new AbortController();
  const upstream = await openStoreStream(path, { locale, lastEventId, signal: ending.signal });
  if (!upstream) return new Response(null, { status: 503, headers: { "Retry-After": "15" } });
  const end = setTimeout(() => ending.abort(), LONGEST).unref();
  const views = new LiveViews((parcel) => deliveryView(parcel, { t, locale, now: new Date() }));
  return new Response(
    rewritten(upstream, views, () => clearTimeout(end)),
    {
      headers: {
        "Content-Type": "text/event-stream",
        // No compression: an event must not wait for the next one.
        "Cache-Control": "no-store, no-transform",
        "X-Accel-Buffering": "no",
      },
    },
  );
}

/** @param ended called once, when either side has closed the line */
function rewritten(
  upstream: ReadableStream<Uint8Array>,
  views: LiveViews,
  ended: () => void,
): ReadableStream {
  const pieces = upstream.getReader();
  const events = new EventReader();
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (out) => out.enqueue(encoder.encode("retry: 3000\n\n")),
    async pull(out) {
      // A line that breaks ends like one that is over: the browser comes back.
      const { value } = await pieces.read().catch(() => ({ value: undefined }));
      if (!value) {
        ended();
        return out.close();
      }
      const said = events.read(decoder.decode(value, { stream: true }));
      out.enqueue(encoder.encode(said.map((event) => views.take(event)).join("") || ":\n\n"));
    },
    cancel: () => {
      ended();
      return pieces.cancel();
    },
  });
}
