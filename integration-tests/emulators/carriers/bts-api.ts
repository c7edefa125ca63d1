import type { PageRequest, Route } from "../web.ts";
import { apiRoutes, Refusal, statusOf, textOf, type Answer, type Endpoint } from "./carrier-api.ts";
import type { Depot } from "./depot.ts";
import { btsName, type Parcel } from "./parcel.ts";

const TOKEN = "demo-bts-token";
const refused = (message: string) => new Refusal(400, { status: false, message, status_code: 400 });

type Account = { username: string; password: string; inn: string };

/** BTS Express below `/bts/index.php`: the call is in `r` (delivery-uz section 5). */
export function btsRoutes(depot: Depot, account: Account): Route[] {
  const state = (parcel: Parcel) => {
    const id = Number(statusOf(depot, parcel));
    return { id, name: btsName(String(id)), info: btsName(String(id)) };
  };
  const known = ({ query }: PageRequest): Parcel => {
    const parcel = depot.find("bts", query.get("id"));
    if (!parcel) {
      throw new Refusal(404, { name: "Not Found", message: "error.order_not_found", status: 404 });
    }
    return parcel;
  };
  const calls: Record<string, (request: PageRequest) => Answer> = {
    "POST v1/auth/get-token": ({ body }) => {
      const isAccount = (["username", "password", "inn"] as const).every(
        (name) => textOf(body[name]) === account[name],
      );
      if (!isAccount) {
        throw new Refusal(401, { name: "Unauthorized", message: "Incorrect login", status: 401 });
      }
      return { json: { data: { token: TOKEN } } };
    },
    "POST v1/order/calculate": ({ body }) => {
      mustHave(body, ["senderCityId", "receiverCityId", "weight"]);
      return { json: { summaryPrice: depot.habits.bts.price, requestData: body } };
    },
    "POST v1/order/add": ({ body }) => {
      mustHave(body, ["senderCityId", "senderAddress", "senderReal", "senderPhone", "weight"]);
      mustHave(body, ["packageId", "postTypeId", "receiver", "receiverCityId", "receiverAddress"]);
      mustHave(body, ["receiverPhone", "piece"]);
      if (depot.habits.bts.refuses) {
        throw refused("error.receiver_city_is_not_served");
      }
      const parcel = depot.take({
        carrier: "bts",
        to: `city ${textOf(body.receiverCityId)}`,
        reference: textOf(body.clientId),
      });
      const { id, name } = state(parcel);
      const status = { id, info: name };
      const cost = `${parcel.price}.00`;
      const json = { orderId: Number(parcel.number), status, cost, branches: [] };
      return { json, parcel, changes: true };
    },
    "GET v1/order/track": (request) => {
      const parcel = known(request);
      return { json: { orderId: Number(parcel.number), status: state(parcel) }, parcel };
    },
    "GET v1/order/sticker": (request) => {
      const parcel = known(request);
      const labelSticker = `https://bts.example/sticker/${parcel.number}.pdf`;
      return { json: { status: true, data: { labelEncode: null, labelSticker } }, parcel };
    },
    "GET v1/order-cancel/index": (request) => {
      const parcel = known(request);
      if (parcel.status !== "100") {
        throw refused("error.cannot_be_cancelled");
      }
      depot.move(parcel, "0");
      const data = { orderId: Number(parcel.number), status: state(parcel) };
      return { json: { status: true, data }, parcel, changes: true };
    },
  };
  const handle = (method: string) => (request: PageRequest) => {
    const call = calls[`${method} ${request.query.get("r") ?? ""}`];
    if (!call) {
      throw new Refusal(404, { name: "Not Found", message: "Page not found.", status: 404 });
    }
    return call(request);
  };
  const path = /^\/bts\/index\.php$/;
  const endpoints: Endpoint[] = [
    { method: "GET", path, handle: handle("GET") },
    { method: "POST", path, handle: handle("POST") },
  ];
  return apiRoutes(depot, "bts", endpoints, ({ query, headers }) =>
    query.get("r") === "v1/auth/get-token" || headers.authorization === `Bearer ${TOKEN}`
      ? null
      : new Refusal(401, { name: "Unauthorized", message: "Unauthorized", status: 401 }),
  );
}

function mustHave(body: Record<string, unknown>, names: string[]): void {
  const missing = names.find((name) => textOf(body[name]) === "");
  if (missing) {
    throw refused(`${missing} cannot be blank.`);
  }
}
