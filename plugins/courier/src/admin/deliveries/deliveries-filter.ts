import { CARRIERS, DELIVERY_STATES, type DeliveriesQuery } from "../../api/wire";
import { startOfDay } from "../format/tashkent-time";

/** What an operator has asked for, as it stands in the page's address. */
export type DeliveriesFilter = {
  state: string;
  /** A province `uz-sa`, or `none`. */
  zone: string;
  /** A courier's id, or `none`. */
  courier: string;
  carrier: string;
  /** Tashkent day `2026-11-21`. */
  day: string;
  late: boolean;
  /** What staff have to look at. */
  attention: boolean;
  q: string;
  /** From 0. */
  page: number;
  /** The delivery that is open beside the list. */
  delivery: string;
};

export const PAGE_SIZE = 25;
const LONGEST_SEARCH = 64;
const ID = /^\w{1,60}$/;

/** Reads the page's address; whatever makes no sense there is as if it were not there. */
export function filterOf(params: URLSearchParams): DeliveriesFilter {
  const text = (name: string) => params.get(name)?.trim() ?? "";
  const known = (name: string, good: RegExp) => (good.test(text(name)) ? text(name) : "");
  const page = Number(text("page"));
  return {
    state: DELIVERY_STATES.find((state) => state === text("state")) ?? "",
    zone: known("zone", /^(uz-[a-z]{2}|none)$/),
    courier: known("courier", ID),
    carrier: CARRIERS.find((carrier) => carrier === text("carrier")) ?? "",
    day: startOfDay(text("day")) === null ? "" : text("day"),
    late: text("late") === "1",
    attention: text("attention") === "1",
    q: text("q").slice(0, LONGEST_SEARCH),
    page: Number.isSafeInteger(page) && page > 1 ? page - 1 : 0,
    delivery: known("delivery", ID),
  };
}

/** The address of a filter, with nothing in it that is the default. */
export function addressOf(filter: DeliveriesFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ["state", "zone", "courier", "carrier", "day", "q", "delivery"] as const) {
    if (filter[name]) params.set(name, filter[name]);
  }
  if (filter.late) params.set("late", "1");
  if (filter.attention) params.set("attention", "1");
  if (filter.page > 0) params.set("page", String(filter.page + 1));
  return params;
}

/** What to ask the backend. */
export function requestOf(filter: DeliveriesFilter): DeliveriesQuery {
  return {
    state: filter.state || undefined,
    zone: filter.zone || undefined,
    courier_id: filter.courier || undefined,
    carrier: CARRIERS.find((carrier) => carrier === filter.carrier),
    day: filter.day || undefined,
    late: filter.late ? "true" : undefined,
    attention: filter.attention ? "true" : undefined,
    // Orders are written as #15 and codes in two halves, so people search for that too.
    q: filter.q.replace(/^[#№]\s*(?=\d)/, "").replace(/^(\w{4}) (\w{4})$/, "$1$2") || undefined,
    limit: PAGE_SIZE,
    offset: filter.page * PAGE_SIZE,
  };
}

export function isFiltered(filter: DeliveriesFilter): boolean {
  const { state, zone, courier, carrier, day, late, attention, q } = filter;
  return Boolean(state || zone || courier || carrier || day || late || attention || q);
}
