import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderDeliveryAnswer, TrackingAnswer } from "../api/wire";
import { CourierProblem } from "../problem/courier-problem";
import { roadOf } from "../road/road-of";
import { EventStream } from "./event-stream";
import { networkOf } from "./guess-limit";
import { takePlace } from "./stream-places";
import type { TrackingBook, Watched, WatchedStep } from "./tracking-book";

/** Parcels to be watched, and how to see what they are now. */
export type Parcels = {
  ids: string[];
  /** Whose later parcels are told of too, or null for these alone. */
  order_id: string | null;
  look(): Promise<TrackingAnswer | OrderDeliveryAnswer>;
};

/**
 * Keeps a line open about parcels. A browser that comes back says what it heard last, and gets what it missed; positions
 * are only of now.
 *
 * @throws CourierProblem too_often
 */
export async function streamParcels(
  req: MedusaRequest,
  res: MedusaResponse,
  { ids, order_id, look }: Parcels,
): Promise<void> {
  const { hub, tracking } = roadOf(req.scope);
  const giveBack = takePlace(networkOf(req.ip));
  if (!giveBack) {
    throw new CourierProblem("too_often");
  }
  try {
    const { watched, missed } = await whereFrom(tracking, ids, lastHeard(req));
    // After the steps: what happens in between is told twice rather than never.
    const data = await look();
    const stream = new EventStream(req, res);
    stream.onEnd(giveBack);
    let last = Math.max(0, ...watched.map(({ seq }) => seq));
    const tell = (steps: WatchedStep[], now: TrackingAnswer | OrderDeliveryAnswer) => {
      for (const { delivery_id: _, order_id: __, ...step } of steps) {
        stream.send({ event: "step", id: step.seq, data: step });
      }
      last = Math.max(last, ...steps.map(({ seq }) => seq));
      stream.send({ event: "snapshot", id: last, data: now });
    };
    tell(missed, data);
    const end = hub.watch(
      { watched, order_id },
      {
        onSteps: (steps) => {
          look().then(
            (now) => tell(steps, now),
            // The browser comes back and asks for what it missed.
            () => stream.close(),
          );
        },
        onPosition: ({ delivery_id: _, ...position }) =>
          stream.send({ event: "position", data: position }),
      },
    );
    stream.onEnd(end);
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** What was missed since `heard`, and from where to go on; everything is new to who has heard nothing. */
async function whereFrom(
  tracking: TrackingBook,
  ids: string[],
  heard: number | null,
): Promise<{ watched: Watched[]; missed: WatchedStep[] }> {
  if (heard === null) {
    const last = await tracking.lastSteps(ids);
    return { watched: ids.map((id) => ({ id, seq: last.get(id) ?? 0 })), missed: [] };
  }
  const since = ids.map((id) => ({ id, seq: heard }));
  const missed = await tracking.stepsAfter({ watched: since, orders: [], known: [] });
  const lastOf = (id: string) =>
    missed.filter(({ delivery_id }) => delivery_id === id).map(({ seq }) => seq);
  return { watched: ids.map((id) => ({ id, seq: Math.max(heard, ...lastOf(id)) })), missed };
}

/** The id of the last event that the browser has. */
function lastHeard(req: MedusaRequest): number | null {
  const given = req.headers["last-event-id"];
  return typeof given === "string" && /^\d{1,15}$/.test(given) ? Number(given) : null;
}
