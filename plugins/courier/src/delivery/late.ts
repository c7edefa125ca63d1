import type { DeliveryState } from "../api/wire";
import { isEnded } from "./transitions";

type Promised = {
  state: DeliveryState;
  window_to: Date | null;
  delivered_at: Date | null;
};

/** Past its promise: still not brought, or brought after it. Without a promise nothing is late. @param now ms */
export function isLate({ state, window_to, delivered_at }: Promised, now: number): boolean {
  if (!window_to) {
    return false;
  }
  if (state === "delivered") {
    return delivered_at !== null && delivered_at > window_to;
  }
  return !isEnded(state) && now > window_to.getTime();
}

/** The same in SQL, of `courier_delivery d`. */
export const IS_LATE = `(d.window_to is not null and case
  when d.state = 'delivered' then d.delivered_at > d.window_to
  when d.ended_at is null then now() > d.window_to
  else false end)`;
