import { PRESCRIPTION_STATES, type PrescriptionState } from "../../prescription/states";

export const PAGE_SIZE = 20;

export const SHOWN = ["waiting", "mine", "all"] as const;
export type Shown = (typeof SHOWN)[number];

export type QueueFilter = {
  show: Shown;
  /** Only with `all`. */
  state: PrescriptionState | "";
  q: string;
  /** From 0. */
  page: number;
};

/** What the address of the page asks for; what makes no sense is left out. */
export function filterOf(address: URLSearchParams): QueueFilter {
  const show = SHOWN.find((one) => one === address.get("show")) ?? "waiting";
  const page = Number(address.get("page") ?? 0);
  return {
    show,
    state:
      (show === "all" && PRESCRIPTION_STATES.find((one) => one === address.get("state"))) || "",
    q: address.get("q")?.trim() ?? "",
    page: Number.isInteger(page) && page > 0 && page < 50_000 ? page : 0,
  };
}

/** The same as an address, without what is usual. */
export function addressOf({ show, state, q, page }: QueueFilter): URLSearchParams {
  return new URLSearchParams({
    ...(show === "waiting" ? {} : { show }),
    ...(show === "all" && state ? { state } : {}),
    ...(q ? { q } : {}),
    ...(page > 0 ? { page: String(page) } : {}),
  });
}

/** What is asked of the server. */
export function requestOf({ show, state, q, page }: QueueFilter): Record<string, string | number> {
  return {
    ...(show === "waiting" ? { waiting: "true" } : {}),
    ...(show === "mine" ? { mine: "true" } : {}),
    ...(show === "all" && state ? { status: state } : {}),
    ...(q ? { q } : {}),
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  };
}
