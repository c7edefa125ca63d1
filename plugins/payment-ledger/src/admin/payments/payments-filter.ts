import { endOfDay, startOfDay } from "../format/tashkent-time";
import type { PaymentsRequest } from "../ledger-api";
import { ATTEMPT_STATES } from "../story/explain-attempt";

/** What staff have asked for, as it stands in the page's address. Days are Tashkent days `2026-11-21`. */
export type PaymentsFilter = {
  provider: string;
  state: string;
  from: string;
  to: string;
  due: boolean;
  q: string;
  /** From 0. */
  page: number;
  /** The attempt whose story is open. */
  payment: string;
};

export const PAGE_SIZE = 20;
const LONGEST_SEARCH = 100;

/** Reads the page's address; whatever makes no sense there is as if it were not there. */
export function filterOf(params: URLSearchParams): PaymentsFilter {
  const text = (name: string) => params.get(name)?.trim() ?? "";
  const day = (name: string) => (startOfDay(text(name)) === null ? "" : text(name));
  const page = Number(text("page"));
  return {
    provider: /^\w{1,40}$/.test(text("provider")) ? text("provider") : "",
    state: ATTEMPT_STATES.find((state) => state === text("state")) ?? "",
    from: day("from"),
    to: day("to"),
    due: text("due") === "1",
    q: text("q").slice(0, LONGEST_SEARCH),
    page: Number.isSafeInteger(page) && page > 1 ? page - 1 : 0,
    payment: /^payatt_\w{1,40}$/.test(text("payment")) ? text("payment") : "",
  };
}

/** The address of a filter, with nothing in it that is the default. */
export function addressOf(filter: PaymentsFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ["provider", "state", "from", "to", "q"] as const) {
    if (filter[name]) {
      params.set(name, filter[name]);
    }
  }
  if (filter.due) params.set("due", "1");
  if (filter.page > 0) params.set("page", String(filter.page + 1));
  if (filter.payment) params.set("payment", filter.payment);
  return params;
}

/** What to ask the backend. Both days belong to the range. */
export function requestOf(filter: PaymentsFilter): PaymentsRequest {
  return {
    provider: filter.provider || undefined,
    state: filter.state || undefined,
    refund_due: filter.due ? "true" : undefined,
    from: startOfDay(filter.from) ?? undefined,
    to: endOfDay(filter.to) ?? undefined,
    // Orders are written as #15, so people search for that too.
    q: filter.q.replace(/^[#№]\s*(?=\d)/, "") || undefined,
    limit: PAGE_SIZE,
    offset: filter.page * PAGE_SIZE,
  };
}

export function isFiltered({ provider, state, from, to, due, q }: PaymentsFilter): boolean {
  return Boolean(provider || state || from || to || due || q);
}
