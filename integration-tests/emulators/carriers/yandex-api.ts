import { randomBytes } from "node:crypto";
import type { PageRequest, Route } from "../web.ts";
import {
  apiRoutes,
  list,
  record,
  Refusal,
  statusOf,
  textOf,
  type Answer,
  type Endpoint,
} from "./carrier-api.ts";
import type { Depot } from "./depot.ts";
import type { Parcel } from "./parcel.ts";

/** A claim is priced within this. */
const ESTIMATE_MS = 1_000;
const BEFORE_YES = ["new", "estimating", "ready_for_approval"];
const BEFORE_PICKUP = [...BEFORE_YES, "accepted", "performer_lookup", "performer_found"];

const refused = (status: number, code: string, message: string) =>
  new Refusal(status, { code, message });

/** Yandex Delivery below `/yandex/b2b/cargo/integration/v2` (delivery-uz section 5). */
export function yandexRoutes(depot: Depot, token: string): Route[] {
  const shown = (parcel: Parcel) => ({
    id: parcel.number,
    status: statusOf(depot, parcel),
    version: parcel.version,
    ...(!["new", "estimating"].includes(parcel.status) && {
      pricing: { currency: "UZS", offer: { offer_id: parcel.number, price: `${parcel.price}.00` } },
    }),
    route_points: [
      { type: "source", visit_order: 1 },
      { type: "destination", visit_order: 2, external_order_id: parcel.reference },
    ],
  });
  const known = ({ query }: PageRequest): Parcel => {
    const parcel = depot.find("yandex", query.get("claim_id"));
    if (!parcel) {
      throw refused(404, "not_found", "Claim not found");
    }
    estimate(depot, parcel);
    return parcel;
  };
  const mustBeVersion = (parcel: Parcel, version: unknown) => {
    if (version !== parcel.version) {
      throw refused(409, "old_version", "Version of the claim has changed");
    }
  };
  const short = ({ number, status, version }: Parcel) => ({ id: number, status, version });
  const calls: Record<string, (request: PageRequest) => Answer> = {
    "POST check-price": ({ body }) => {
      list(body.route_points).forEach(({ coordinates }) => mustBeHere(coordinates));
      const { price } = depot.habits.yandex;
      return { json: { price: `${price}.00`, currency_rules: { code: "UZS" }, eta: 42 } };
    },
    "POST claims/create": ({ body, query }) => {
      const request_id = query.get("request_id") ?? "";
      const [source, to] = list(body.route_points);
      if (!source || !to || request_id === "" || list(body.items).length === 0) {
        throw refused(400, "bad_request", "route_points, items and request_id are needed");
      }
      [source, to].forEach((point) => mustBeHere(record(point.address).coordinates));
      if (list(body.items).some((item) => !/^\d+\.\d\d$/.test(textOf(item.cost_value)))) {
        throw refused(400, "bad_request", "cost_value must be a decimal string");
      }
      if (depot.habits.yandex.refuses) {
        throw refused(409, "estimating.requirement_unavailable", "No couriers in this zone");
      }
      // The same request_id is the same claim, whatever the body says.
      const reference = textOf(to.external_order_id);
      const again = depot.list("yandex").find((one) => one.request_id === request_id);
      const callback_url = textOf(record(body.callback_properties).callback_url) || null;
      const parcel =
        again ??
        depot.take({
          carrier: "yandex",
          number: randomBytes(16).toString("hex"),
          to: textOf(record(to.address).fullname).slice(0, 80),
          order_no: textOf(list(body.items)[0]?.extra_id),
          ...{ reference, callback_url, request_id },
        });
      return { json: shown(parcel), parcel, changes: true };
    },
    "POST claims/search": ({ body }) => {
      const found = depot.referred("yandex", body.external_order_id);
      return { json: { claims: found ? [shown(found)] : [] }, parcel: found };
    },
    "POST claims/info": (request) => {
      const parcel = known(request);
      return { json: shown(parcel), parcel };
    },
    "POST claims/accept": (request) => {
      const parcel = known(request);
      mustBeVersion(parcel, request.body.version);
      if (parcel.status !== "ready_for_approval") {
        throw refused(409, "inappropriate_status", "The claim does not wait for approval");
      }
      depot.move(parcel, "accepted");
      return { json: short(parcel), parcel, changes: true };
    },
    "POST claims/cancel-info": (request) => {
      const parcel = known(request);
      const isFree = !depot.habits.yandex.paid_cancel && BEFORE_PICKUP.includes(parcel.status);
      const isPaid = [...BEFORE_PICKUP, "pickup_arrived"].includes(parcel.status);
      const cancel_state = isFree ? "free" : isPaid ? "paid" : "unavailable";
      return { json: { cancel_state }, parcel };
    },
    "POST claims/cancel": (request) => {
      const parcel = known(request);
      mustBeVersion(parcel, request.body.version);
      const paid = request.body.cancel_state === "paid";
      depot.move(parcel, paid ? "cancelled_with_payment" : "cancelled");
      return { json: short(parcel), parcel, changes: true };
    },
    "GET claims/performer-position": (request) => {
      const parcel = known(request);
      if (BEFORE_PICKUP.includes(parcel.status)) {
        throw refused(409, "no_performer_info", "No courier yet");
      }
      const position = { lat: 41.32, lon: 69.28, timestamp: Math.floor(Date.now() / 1000) };
      return { json: { position }, parcel };
    },
  };
  const path = /^\/yandex\/b2b\/cargo\/integration\/v2\/([a-z/-]+)$/;
  const endpoints: Endpoint[] = (["GET", "POST"] as const).map((method) => ({
    method,
    path,
    handle: (request) => {
      const call = calls[`${method} ${request.path[0] ?? ""}`];
      if (!call) {
        throw refused(404, "not_found", "No such method");
      }
      return call(request);
    },
  }));
  return apiRoutes(depot, "yandex", endpoints, ({ headers }) =>
    headers.authorization === `Bearer ${token}`
      ? null
      : refused(401, "unauthorized", "Not authorized request"),
  );
}

/** A claim is priced a moment after it was made. */
function estimate(depot: Depot, parcel: Parcel): void {
  if (parcel.status === "new") {
    depot.move(parcel, "estimating");
  }
  if (parcel.status === "estimating" && Date.now() - parcel.created_at > ESTIMATE_MS) {
    depot.move(parcel, "ready_for_approval");
  }
}

/** `[lon, lat]` within Uzbekistan: the other way round there is no such address. */
function mustBeHere(coordinates: unknown): void {
  const [lon, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]).map(Number) : [];
  const isHere = lon! > 55.9 && lon! < 73.2 && lat! > 37.1 && lat! < 45.7;
  if (!isHere) {
    throw refused(400, "address_not_found", "Coordinates are outside of the zone");
  }
}
