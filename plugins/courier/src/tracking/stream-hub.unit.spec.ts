import { setTimeout as pause } from "node:timers/promises";
import { StreamHub, type Source } from "./stream-hub";
import type { WatchedPosition, WatchedStep } from "./tracking-book";

const step = (delivery_id: string, seq: number, order_id = "order"): WatchedStep => ({
  delivery_id,
  order_id,
  seq,
  code: "7K3M9QXW",
  at: "2026-11-21T12:00:00.000Z",
  state: "on_the_way",
});

function buildWorld() {
  const world = { steps: [] as WatchedStep[], positions: [] as WatchedPosition[], looks: 0 };
  const source: Source = {
    stepsAfter: async ({ watched, orders, known }) => {
      world.looks += 1;
      return world.steps.filter(
        ({ delivery_id, order_id, seq }) =>
          watched.some((one) => one.id === delivery_id && seq > one.seq) ||
          (orders.includes(order_id) && !known.includes(delivery_id)),
      );
    },
    positionsOf: async (ids) =>
      world.positions.filter(({ delivery_id }) => ids.includes(delivery_id)),
  };
  const hub = new StreamHub(source, undefined, 5);
  const listen = (watched: { id: string; seq: number }[], order_id: string | null = null) => {
    const heard = { steps: [] as number[], positions: [] as string[] };
    const stop = hub.watch(
      { watched, order_id },
      {
        onSteps: (steps) => heard.steps.push(...steps.map(({ seq }) => seq)),
        onPosition: ({ at }) => heard.positions.push(at),
      },
    );
    return { heard, stop };
  };
  return { world, hub, listen };
}

const looks = () => pause(40);

it("tells everybody what they have missed, each thing once and nothing of others' parcels", async () => {
  const { world, listen } = buildWorld();
  world.steps = [step("a", 1), step("b", 2), step("a", 3)];
  const late = listen([{ id: "a", seq: 0 }]);
  const early = listen([{ id: "a", seq: 1 }]);
  const other = listen([{ id: "b", seq: 0 }]);
  await looks();
  world.steps.push(step("a", 9));
  await looks();
  expect(late.heard.steps).toEqual([1, 3, 9]);
  expect(early.heard.steps).toEqual([3, 9]);
  expect(other.heard.steps).toEqual([2]);
  for (const { stop } of [late, early, other]) {
    stop();
  }
});

it("tells of a lower number that another delivery's higher one has overtaken", async () => {
  const { world, listen } = buildWorld();
  const both = listen([
    { id: "a", seq: 0 },
    { id: "b", seq: 0 },
  ]);
  world.steps = [step("b", 8)];
  await looks();
  world.steps.push(step("a", 7));
  await looks();
  expect(both.heard.steps).toEqual([8, 7]);
  both.stop();
});

it("tells of parcels that an order gets later, all that happened to them, each listener once", async () => {
  const { world, listen } = buildWorld();
  const before = listen([], "order");
  const another = listen([], "another order");
  await looks();
  world.steps = [step("a", 1), step("a", 2)];
  await looks();
  const after = listen([{ id: "a", seq: 2 }], "order");
  world.steps.push(step("b", 3), step("a", 4));
  await looks();
  expect(before.heard.steps).toEqual([1, 2, 3, 4]);
  expect(after.heard.steps).toEqual([3, 4]);
  expect(another.heard.steps).toEqual([]);
  for (const { stop } of [before, another, after]) {
    stop();
  }
});

it("tells a page of an order what somebody at the parcel's own page knows already", async () => {
  const { world, listen } = buildWorld();
  world.steps = [step("a", 1)];
  const parcel = listen([{ id: "a", seq: 1 }]);
  const order = listen([], "order");
  await looks();
  expect(parcel.heard.steps).toEqual([]);
  expect(order.heard.steps).toEqual([1]);
  parcel.stop();
  order.stop();
});

it("tells of a position once", async () => {
  const { world, listen } = buildWorld();
  const watcher = listen([{ id: "a", seq: 0 }]);
  world.positions = [{ delivery_id: "a", code: "7K3M9QXW", lat: 41.3, lng: 69.2, at: "12:00" }];
  await looks();
  world.positions = [{ delivery_id: "a", code: "7K3M9QXW", lat: 41.4, lng: 69.2, at: "12:01" }];
  await looks();
  expect(watcher.heard.positions).toEqual(["12:00", "12:01"]);
  watcher.stop();
});

it("asks the database nothing when nobody watches, and begins again", async () => {
  const { world, hub, listen } = buildWorld();
  const first = listen([{ id: "a", seq: 0 }]);
  await looks();
  first.stop();
  await looks();
  const after = world.looks;
  await looks();
  expect([world.looks, hub.size]).toEqual([after, 0]);
  const second = listen([{ id: "a", seq: 0 }]);
  await looks();
  expect(world.looks).toBeGreaterThan(after);
  second.stop();
});

it("goes on after the database was away", async () => {
  const errors: string[] = [];
  let calls = 0;
  const source: Source = {
    stepsAfter: async () => {
      calls += 1;
      if (calls === 1) {
        throw new Error("away");
      }
      return [];
    },
    positionsOf: async () => [],
  };
  const hub = new StreamHub(source, ({ message }) => errors.push(message), 5);
  const stop = hub.watch(
    { watched: [{ id: "a", seq: 0 }], order_id: null },
    { onSteps: () => undefined, onPosition: () => undefined },
  );
  await looks();
  expect(errors).toEqual(["away"]);
  expect(calls).toBeGreaterThan(1);
  stop();
});
