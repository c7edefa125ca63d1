import type { State } from "./wire";

type Stop = { id: string; state: State };

const ended: State[] = ["delivered", "failed", "returned", "cancelled"];

/** What is still to be done, in the suggested order, and what has ended. Stops without a place in it come last. */
export function splitStops<T extends Stop>(stops: T[], order: string[]): { open: T[]; done: T[] } {
  const place = new Map(order.map((id, index) => [id, index]));
  const rank = ({ id }: T) => place.get(id) ?? order.length;
  return {
    open: stops.filter(({ state }) => !ended.includes(state)).sort((a, b) => rank(a) - rank(b)),
    done: stops.filter(({ state }) => ended.includes(state)),
  };
}
