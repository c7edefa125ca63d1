import { EskizError } from "../line/eskiz-error";
import { checkKey, claim, deliver, failed, outcomesRemembered, sendOne, taken } from "./deliver";
import type { Delivery, Outcome } from "./delivery";
import type { Desk } from "./desk";
import { prepare, type Prepared } from "./prepare";

/** Eskiz does not say how many it takes (section 3.2). */
const CHUNK = 100;

/**
 * Sends many SMS, each once for its key, a hundred in a call. Outcomes are in the order of the deliveries.
 *
 * @throws MedusaError when a key is no key, or the database fails
 */
export async function deliverMany(desk: Desk, deliveries: Delivery[]): Promise<Outcome[]> {
  deliveries.forEach(({ key }) => checkKey(key));
  const outcomes = new Map<string, Outcome>();
  for (let start = 0; start < deliveries.length; start += CHUNK) {
    const chunk = unique(deliveries.slice(start, start + CHUNK)).filter(
      ({ key }) => !outcomes.has(key),
    );
    for (const [key, outcome] of await deliverChunk(desk, chunk)) {
      outcomes.set(key, outcome);
    }
  }
  return deliveries.map(
    ({ key }) => outcomes.get(key) ?? { state: "unknown", reason: "provider_down" },
  );
}

async function deliverChunk(desk: Desk, chunk: Delivery[]): Promise<Map<string, Outcome>> {
  const outcomes = await outcomesRemembered(
    desk,
    chunk.map(({ key }) => key),
  );
  const ready: Prepared[] = [];
  for (const delivery of chunk.filter(({ key }) => !outcomes.has(key))) {
    const prepared = await prepare(desk, delivery);
    if ("state" in prepared) {
      outcomes.set(delivery.key, prepared);
    } else {
      ready.push(prepared);
    }
  }
  if (desk.options.mode === "log" || ready.length <= 1) {
    const keys = new Set(ready.map(({ key }) => key));
    for (const delivery of chunk.filter(({ key }) => keys.has(key))) {
      outcomes.set(delivery.key, await deliver(desk, delivery));
    }
    return outcomes;
  }
  await desk.line.turn();
  const claimed = await claim(desk, ready);
  const others = ready.filter(({ key }) => !claimed.has(key));
  for (const [key, outcome] of await outcomesRemembered(
    desk,
    others.map(({ key }) => key),
  )) {
    outcomes.set(key, outcome);
  }
  const mine = ready.filter(({ key }) => claimed.has(key));
  for (const [key, outcome] of await sendChunk(desk, mine)) {
    outcomes.set(key, outcome);
  }
  return outcomes;
}

async function sendChunk(desk: Desk, mine: Prepared[]): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  if (mine.length === 0) {
    return outcomes;
  }
  try {
    const dispatch_id = Math.floor(Date.now() / 1000);
    const { ref, statuses } = await desk.api.sendBatch(mine, dispatch_id);
    const results = await taken(desk, mine, { ref, statuses, is_batch: true });
    results.forEach((outcome, place) => outcomes.set(mine[place]?.key ?? "", outcome));
  } catch (error) {
    // One bad text refuses them all: each is asked for by itself, and the others go.
    if (error instanceof EskizError && ["refused", "not_approved"].includes(error.failure)) {
      for (const prepared of mine) {
        await desk.line.turn();
        outcomes.set(prepared.key, await sendOne(desk, prepared));
      }
      return outcomes;
    }
    const outcome = await failed(desk, mine, error);
    mine.forEach(({ key }) => outcomes.set(key, outcome));
  }
  return outcomes;
}

const unique = (deliveries: Delivery[]): Delivery[] => [
  ...new Map(deliveries.map((one) => [one.key, one])).values(),
];
