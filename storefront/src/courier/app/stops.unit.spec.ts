import { splitStops } from "./stops";
import type { State } from "./wire";

const stop = (id: string, state: State) => ({ id, state });

it("puts open stops in the suggested order, unknown ones last, and ended ones apart", () => {
  const stops = [
    stop("a", "assigned"),
    stop("new", "assigned"),
    stop("b", "on_the_way"),
    stop("c", "delivered"),
    stop("d", "failed"),
    stop("e", "cancelled"),
  ];
  const { open, done } = splitStops(stops, ["c", "b", "a"]);
  expect(open.map(({ id }) => id)).toEqual(["b", "a", "new"]);
  expect(done.map(({ id }) => id)).toEqual(["c", "d", "e"]);
});
