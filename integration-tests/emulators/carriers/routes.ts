import path from "node:path";
import { localeOf, localeOfHeader } from "../locale.ts";
import type { EmulatorSettings } from "../settings.ts";
import { BadRequest, type PageAnswer, type PageRequest, type Route } from "../web.ts";
import { btsRoutes } from "./bts-api.ts";
import { cabinetPage } from "./cabinet-page.ts";
import { Depot } from "./depot.ts";
import { FLAGS } from "./habits.ts";
import { allStatuses, CARRIER_NAMES, type CarrierName, type Parcel } from "./parcel.ts";
import type { TextKey } from "./texts.ts";
import { uzpostRoutes } from "./uzpost-api.ts";
import { yandexRoutes } from "./yandex-api.ts";

/** Three emulated carriers: their APIs, one page for all of them, and a control API. */
export function openCarriers({ dataFolder, backendUrl, carriers }: EmulatorSettings): Route[] {
  const file = path.join(dataFolder, "carriers.json");
  const reportTo = (carrier: CarrierName) =>
    `${backendUrl}/hooks/carriers/${carrier}/${carriers.webhookSecret}`;
  const depot = new Depot(file, reportTo);
  return [
    ...uzpostRoutes(depot, carriers.uzpost),
    ...btsRoutes(depot, carriers.bts),
    ...yandexRoutes(depot, carriers.yandex.token),
    ...pageRoutes(depot),
    ...controlRoutes(depot),
  ];
}

function pageRoutes(depot: Depot): Route[] {
  const show = async ({ query, headers }: PageRequest, notice?: TextKey): Promise<PageAnswer> => {
    const locale = localeOf(query.get("lang"), localeOfHeader(headers["accept-language"]) ?? "uz");
    const { habits } = depot;
    return { html: cabinetPage({ parcels: depot.list(), habits, locale, notice }) };
  };
  return [
    { method: "GET", path: /^\/carriers\/cabinet$/, handle: (request) => show(request) },
    {
      method: "POST",
      path: /^\/carriers\/cabinet\/parcels\/([\w-]+)$/,
      handle: (request) => {
        moveTo(depot, request.path[0], request.body.next ?? request.body.status);
        return show(request, "moved");
      },
    },
    {
      method: "POST",
      path: /^\/carriers\/cabinet\/counter$/,
      handle: (request) => {
        depot.take({ carrier: "uzpost", to: "Samarqand" });
        return show(request, "taken");
      },
    },
    {
      method: "POST",
      path: /^\/carriers\/cabinet\/habits\/(\w+)$/,
      handle: (request) => {
        // Boxes that are not ticked are absent from a form, so they are named here as off.
        const off = Object.fromEntries(FLAGS.map((name) => [name, false]));
        const carrier = carrierOf(request.path[0]);
        depot.change(carrier, { ...off, ...request.body }, depot.habits[carrier]);
        return show(request, "habits_saved");
      },
    },
  ];
}

/** The JSON API that tests drive the emulator with; described in the README above. */
function controlRoutes(depot: Depot): Route[] {
  return [
    {
      method: "GET",
      path: /^\/carriers\/control\/parcels$/,
      handle: async () => ({ json: { parcels: depot.list() } }),
    },
    {
      method: "POST",
      path: /^\/carriers\/control\/parcels$/,
      handle: async ({ body }) => {
        const to = typeof body.to === "string" ? body.to : "Samarqand";
        return { json: { parcel: depot.take({ carrier: carrierOf(body.carrier), to }) } };
      },
    },
    {
      method: "POST",
      path: /^\/carriers\/control\/parcels\/([\w-]+)\/status$/,
      handle: async ({ path: [id], body }) => ({
        json: { parcel: moveTo(depot, id, body.status) },
      }),
    },
    {
      method: "GET",
      path: /^\/carriers\/control\/habits$/,
      handle: async () => ({ json: { habits: depot.habits } }),
    },
    {
      method: "PUT",
      path: /^\/carriers\/control\/habits\/(\w+)$/,
      handle: async ({ path: [name], body }) => {
        depot.change(carrierOf(name), body);
        return { json: { habits: depot.habits } };
      },
    },
    {
      method: "POST",
      path: /^\/carriers\/control\/reset$/,
      handle: async () => {
        depot.reset();
        return { json: { reset: true } };
      },
    },
  ];
}

function carrierOf(name: unknown): CarrierName {
  const carrier = CARRIER_NAMES.find((one) => one === name);
  if (!carrier) {
    throw new BadRequest("no such carrier", 404);
  }
  return carrier;
}

function moveTo(depot: Depot, id: string | undefined, status: unknown): Parcel {
  const parcel = depot.book.find(id);
  if (!parcel) {
    throw new BadRequest("no such parcel", 404);
  }
  const wanted = allStatuses(parcel.carrier).find((one) => one === status);
  if (!wanted) {
    throw new BadRequest("no such status");
  }
  depot.move(parcel, wanted);
  return parcel;
}
