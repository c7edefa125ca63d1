import type { Route } from "../web.ts";
import { apiRoutes, record, Refusal, statusOf, textOf, type Endpoint } from "./carrier-api.ts";
import type { Depot } from "./depot.ts";
import type { Parcel } from "./parcel.ts";

const TOKEN = "demo-uzpost-token";
/** Places of the post, by their own numbers. */
const PLACES = [
  [1, "Toshkent shahri", 41.31, 69.24],
  [2, "Toshkent viloyati", 41.02, 69.35],
  [3, "Samarqand", 39.65, 66.96],
  [4, "Buxoro", 39.77, 64.42],
  [5, "Nukus", 42.46, 59.61],
  [6, "Farg'ona", 40.38, 71.79],
  [7, "Andijon", 40.78, 72.34],
] as const;

const ok = (data: unknown) => ({ status: "success", data });
const error = (status: number, code: string, message: string) =>
  new Refusal(status, { status: "error", code, message });

/** UzPost below `/uzpost`: following without a login, and the account of a shop (delivery-uz section 5). */
export function uzpostRoutes(
  depot: Depot,
  account: { username: string; password: string },
): Route[] {
  const shown = (parcel: Parcel) => ({
    id: Number(parcel.number),
    order_number: parcel.barcode,
    status: statusOf(depot, parcel),
    reference_id: parcel.reference,
    price: parcel.price,
  });
  const seen = (barcode: unknown): Parcel => {
    const parcel = depot.find("uzpost", barcode);
    if (!parcel) {
      throw error(404, "order_not_found", "Order Not Found");
    }
    return parcel;
  };
  const endpoints: Endpoint[] = [
    {
      method: "GET",
      path: /^\/uzpost\/api\/v1\/public\/order\/([\w-]+)$/,
      handle: ({ path }) => {
        const parcel = seen(path[0]);
        return { json: ok(shown(parcel)), parcel };
      },
    },
    {
      method: "GET",
      path: /^\/uzpost\/api\/v1\/public\/order\/([\w-]+)\/history_items$/,
      handle: ({ path }) => {
        const parcel = seen(path[0]);
        const items = parcel.history.map(({ status, at }) => ({
          status,
          date: new Date(at).toISOString(),
        }));
        const last = { status: statusOf(depot, parcel), date: new Date().toISOString() };
        // Newest first, as the post does it.
        return { json: ok({ list: [...items, last].reverse() }), parcel };
      },
    },
    {
      method: "POST",
      path: /^\/uzpost\/api\/v1\/customer\/authenticate$/,
      handle: ({ body }) => {
        if (body.username !== account.username || body.password !== account.password) {
          throw error(401, "unauthorized", "Bad credentials");
        }
        return { json: ok({ id_token: TOKEN }) };
      },
    },
    {
      method: "GET",
      path: /^\/uzpost\/api\/v2\/jurisdiction\/choose\/list$/,
      handle: () => ({
        json: ok(
          PLACES.map(([id, name, latitude, longitude]) => ({
            ...{ id, name, code: `P${id}`, latitude, longitude },
          })),
        ),
      }),
    },
    {
      method: "GET",
      path: /^\/uzpost\/api\/v1\/customer\/orders$/,
      handle: ({ query }) => {
        const search = query.get("search") ?? "";
        const found = depot.list("uzpost").filter(({ reference }) => reference?.includes(search));
        return { json: ok({ list: found.map(shown), total: found.length }) };
      },
    },
    {
      method: "POST",
      path: /^\/uzpost\/api\/v1\/customer\/order$/,
      handle: ({ body }) => {
        const to = record(body.recipient_data);
        const place = record(to.jurisdiction);
        if (depot.habits.uzpost.refuses || !PLACES.some(([id]) => id === place.id)) {
          throw error(400, "invalid_recipient", "Recipient jurisdiction is invalid");
        }
        if (!/^\+998\d{9}$/.test(textOf(to.phone))) {
          throw error(400, "invalid_phone", `Phone ${textOf(to.phone)} is invalid`);
        }
        const parcel = depot.take({
          carrier: "uzpost",
          to: textOf(place.name),
          reference: textOf(body.reference_id),
          order_no: textOf(body.note),
        });
        return { json: ok(shown(parcel)), parcel, changes: true };
      },
    },
  ];
  return apiRoutes(depot, "uzpost", endpoints, ({ pathname, headers }) =>
    /\/(public|authenticate)\b/.test(pathname) || headers.authorization === `Bearer ${TOKEN}`
      ? null
      : new Refusal(401, { status: "error", code: "unauthorized" }),
  );
}
