import { step } from "../../runner/progress.ts";
import type { Backend, Bench } from "./bench.ts";
import { callBare, openBareRoute } from "./bare-route.ts";
import type { Caller, Timing } from "./caller.ts";
import { ClickCaller } from "./click-calls.ts";
import { ms, type Finding } from "./findings.ts";
import { inParallel, type HttpClient } from "./http-client.ts";
import { unsettled, waitUntilSettled } from "./outbox.ts";
import { PaymeCaller } from "./payme-calls.ts";
import { mean, median, percentile } from "./statistics.ts";
import { unpaidOrders, type PlacedOrder } from "./store.ts";

const CONNECTIONS = 20;
const ORDERS = 200;
/** Orders that warm the server up; together as many as the kept database has. */
const WARM_UP = 40;
/** Each of them goes through so many created and cancelled transactions before it is paid. */
const REHEARSALS = 15;
const ROUNDS = 5;
const MOST_TIMES_THE_BARE_ROUTE = 2.5;
const MOST_P95_MS = 50;
const FEWEST_OF_CLICK = 150;

type Round = { timings: Timing[]; seconds: number };

/**
 * What one callback costs beside a bare route. Both are asked by 20 connections without a pause, in turns, so that a
 * busy moment of the machine meets both. The callbacks run twice: in a process that only serves (WORKER_MODE=server),
 * where the time is the callback's own, and in the one process of `npm start`, which captures the payments meanwhile.
 * Click's two calls are measured beside Payme's three, alone.
 */
export async function measurePayme(bench: Bench): Promise<Finding[]> {
  const bare = await openBareRoute(bench, CONNECTIONS);

  const alone = await callAlone(bench, bare, "payme", PaymeCaller);
  const click = await callAlone(bench, bare, "click", ClickCaller);

  const shared = await bench.openOurs(await bench.copyOf("orders", "busy"));
  const together = await step("Payme's callbacks and settlement in one process", () =>
    alternate(shared, bare, new PaymeCaller(shared, CONNECTIONS)),
  );

  return [
    ...findings("callback alone", alone, { isCost: true, rate: "guide: 200" }),
    ...findings("with settlement in its process", together, { isCost: false }),
    ...findings("Click's callback alone", click, {
      isCost: true,
      rate: `>= ${FEWEST_OF_CLICK}`,
      fewest: FEWEST_OF_CLICK,
    }),
  ];
}

/** In a process that only serves. */
async function callAlone(
  bench: Bench,
  bare: HttpClient,
  name: string,
  Provider: new (backend: Backend, connections: number) => Caller,
): Promise<Alternated> {
  const quiet = await bench.copyOf("orders", `quiet_${name}`);
  const server = await bench.openOurs(quiet, { WORKER_MODE: "server" });
  const measured = await step(`Callbacks of ${name} alone`, () =>
    alternate(server, bare, new Provider(server, CONNECTIONS)),
  );
  // A payment may leave more than one debt to settle, as when its receipt is asked for too.
  if ((await unsettled(quiet)) < WARM_UP + ORDERS) {
    throw new Error("the serving process settled payments: the callbacks were not alone");
  }
  await bench.stop(server);
  return measured;
}

type Alternated = {
  methods: readonly string[];
  ours: Round[];
  bare: { ms: number[]; seconds: number }[];
};

async function alternate(backend: Backend, bare: HttpClient, caller: Caller): Promise<Alternated> {
  const orders = await unpaidOrders(backend.settings.env.DATABASE_URL);
  if (orders.length < WARM_UP + ORDERS) {
    throw new Error(`only ${orders.length} orders wait for their money`);
  }
  const { methods } = caller;
  const isShared = backend.settings.env.WORKER_MODE === "shared";
  await warmUp(caller, orders.slice(0, WARM_UP));
  await callBare(bare, CONNECTIONS, methods.length * WARM_UP * (REHEARSALS + 1));
  if (isShared) {
    await waitUntilSettled(backend.settings.env.DATABASE_URL);
  }
  const measured: Alternated = { methods, ours: [], bare: [] };
  const size = ORDERS / ROUNDS;
  for (let round = 0; round < ROUNDS; round++) {
    const from = WARM_UP + round * size;
    measured.ours.push(await pay(caller, orders.slice(from, from + size)));
    if (isShared) {
      await waitUntilSettled(backend.settings.env.DATABASE_URL);
    }
    measured.bare.push(await callBare(bare, CONNECTIONS, methods.length * size));
  }
  caller.close();
  return measured;
}

/**
 * Node compiles what is called often, and PostgreSQL plans what a connection has not asked before: the first thousand
 * calls are several times slower than all later ones, for the bare route as for ours.
 */
async function warmUp(caller: Caller, orders: PlacedOrder[]): Promise<void> {
  for (let time = 0; time < REHEARSALS; time++) {
    await inParallel(orders, CONNECTIONS, (order) => caller.rehearse(order));
  }
  await pay(caller, orders);
}

async function pay(caller: Caller, orders: PlacedOrder[]): Promise<Round> {
  const started = performance.now();
  const timings = await inParallel(orders, CONNECTIONS, (order) => caller.payFor(order));
  return { timings: timings.flat(), seconds: (performance.now() - started) / 1000 };
}

type Limits = {
  isCost: boolean;
  /** What is written beside the payments a second, and the fewest that will do. */
  rate?: string;
  fewest?: number;
};

function findings(
  what: string,
  { methods, ours, bare }: Alternated,
  { isCost, rate: wantedRate = "", fewest }: Limits,
): Finding[] {
  const part = "payme";
  const all = ours.flatMap(({ timings }) => timings.map((one) => one.ms));
  const bareAll = bare.flatMap((one) => one.ms);
  const ratio = median(
    ours.map(({ timings }, round) => mean(timings.map((t) => t.ms)) / mean(bare[round]!.ms)),
  );
  const p95 = percentile(all, 0.95);
  const rate = ORDERS / sumOf(ours);
  const perMethod = methods.map((method) => {
    const own = ours.flatMap(({ timings }) => timings).filter((t) => t.method === method);
    return median(own.map((t) => t.ms)).toFixed(1);
  });
  return [
    {
      part,
      what: `cost of a call, ${what}: times the bare route (mean of a round, median of ${ROUNDS})`,
      ours: `${ratio.toFixed(2)} x`,
      baseline: ms(mean(bareAll)),
      limit: isCost ? `<= ${MOST_TIMES_THE_BARE_ROUTE} x` : "",
      met: isCost ? ratio <= MOST_TIMES_THE_BARE_ROUTE : null,
    },
    {
      part,
      what: `p95 of a call at ${CONNECTIONS} connections, ${what}`,
      ours: ms(p95),
      baseline: ms(percentile(bareAll, 0.95)),
      limit: `<= ${MOST_P95_MS} ms`,
      met: p95 <= MOST_P95_MS,
    },
    {
      part,
      what: `p50 of a call, ${what} (${methods.join(" / ")})`,
      ours: `${ms(median(all))} (${perMethod.join(" / ")})`,
      baseline: ms(median(bareAll)),
      limit: "",
      met: null,
    },
    {
      part,
      what: `lifecycles of ${methods.length} calls a second, ${what}`,
      ours: rate.toFixed(0),
      baseline: (bareAll.length / methods.length / sumOf(bare)).toFixed(0),
      limit: wantedRate,
      met: fewest === undefined ? null : rate >= fewest,
    },
  ];
}

const sumOf = (rounds: { seconds: number }[]): number =>
  rounds.reduce((sum, { seconds }) => sum + seconds, 0);
