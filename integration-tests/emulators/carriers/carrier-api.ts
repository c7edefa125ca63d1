import { setTimeout as pause } from "node:timers/promises";
import type { PageAnswer, PageRequest, Route } from "../web.ts";
import type { Depot } from "./depot.ts";
import type { CarrierName, Parcel } from "./parcel.ts";

const HANG_MS = 60_000;
const PAGE = "<html><head><title>502 Bad Gateway</title></head><body><h1>nginx</h1></body></html>";

/** A refusal in the carrier's own words. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    super("refused");
    this.status = status;
    this.body = body;
  }
}

export type Answer = { json: unknown; parcel?: Parcel | null; changes?: boolean };

export type Endpoint = {
  method: Route["method"];
  path: RegExp;
  /** @throws Refusal */
  handle: (request: PageRequest) => Answer;
};

/** What the carrier answers to somebody without its token; null where none is needed. */
type Door = (request: PageRequest) => Refusal | null;

/** The routes of a carrier with the habits of the moment. */
export function apiRoutes(
  depot: Depot,
  carrier: CarrierName,
  endpoints: Endpoint[],
  door: Door,
): Route[] {
  return endpoints.map(({ method, path, handle }) => ({
    method,
    path,
    handle: async (request) => {
      const { api, delay_ms } = depot.habits[carrier];
      await pause(delay_ms, undefined, { ref: false });
      if (api === "hangs") {
        await pause(HANG_MS, undefined, { ref: false });
      }
      if (api === "hangs" || api === "outage") {
        return { hangUp: true };
      }
      if (api === "html" || api === "error") {
        return { html: PAGE, status: api === "html" ? 200 : 500 };
      }
      return answer(depot, carrier, request, { method, handle }, door);
    },
  }));
}

function answer(
  depot: Depot,
  carrier: CarrierName,
  request: PageRequest,
  { method, handle }: Pick<Endpoint, "method" | "handle">,
  door: Door,
): PageAnswer {
  const r = request.query.get("r");
  const what = `${method} ${request.pathname}${r ? `?r=${r}` : ""}`;
  try {
    const closed = takeOne(depot, carrier)
      ? new Refusal(401, { code: "unauthorized" })
      : door(request);
    if (closed) {
      throw closed;
    }
    const { json, parcel, changes } = handle(request);
    note(depot, parcel, what, 200);
    return changes && depot.habits[carrier].api === "lost" ? { hangUp: true } : { json };
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    return { json: error.body, status: error.status };
  }
}

function takeOne(depot: Depot, carrier: CarrierName): boolean {
  const habits = depot.habits[carrier];
  if (habits.unauthorized > 0) {
    depot.habits[carrier] = { ...habits, unauthorized: habits.unauthorized - 1 };
    return true;
  }
  return false;
}

function note(depot: Depot, parcel: Parcel | null | undefined, what: string, status: number): void {
  if (parcel) {
    parcel.calls.push({ at: Date.now(), direction: "from_shop", what, status });
    depot.book.save();
  }
}

/** What the carrier says of a parcel now. */
export const statusOf = (depot: Depot, { carrier, status }: Parcel): string =>
  depot.habits[carrier].unknown_status ? (carrier === "bts" ? "9999" : "teleported") : status;

export const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

export const list = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.map(record) : [];

export const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
