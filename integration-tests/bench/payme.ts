import { query } from "../../runner/database.ts";
import { step } from "../../runner/progress.ts";
import type { Backend, Bench } from "./bench.ts";
import { ms, type Finding } from "./findings.ts";
import { HttpClient, inParallel } from "./http-client.ts";
import { unsettled, waitUntilSettled } from "./outbox.ts";
import { METHODS, PaymeCaller, type Timing } from "./payme-calls.ts";
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

type Round = { timings: Timing[]; seconds: number };

/**
 * What one callback costs beside a bare route. Both are asked by 20 connections without a pause, in turns, so that a
 * busy moment of the machine meets both. The callbacks run twice: in a process that only serves (WORKER_MODE=server),
 * where the time is the callback's own, and in the one process of `npm start`, which captures the payments meanwhile.
 */
export async function measurePayme(bench: Bench): Promise<Finding[]> {
  const bare = await openBareRoute(bench);

  const quiet = await bench.copyOf("orders", "quiet");
  const server = await bench.openOurs(quiet, { WORKER_MODE: "server" });
  const alone = await step("Callbacks alone", () => alternate(server, bare));
  if ((await unsettled(quiet)) !== WARM_UP + ORDERS) {
    throw new Error("the serving process settled payments: the callbacks were not alone");
  }
  await bench.stop(server);

  const shared = await bench.openOurs(await bench.copyOf("orders", "busy"));
  const together = await step("Callbacks and settlement in one process", () =>
    alternate(shared, bare),
  );

  return [
    ...findings("callback alone", alone, true),
    ...findings("with settlement in its process", together, false),
  ];
}

type Alternated = { ours: Round[]; bare: { ms: number[]; seconds: number }[] };

async function alternate(backend: Backend, bare: HttpClient): Promise<Alternated> {
  const orders = await unpaidOrders(backend.settings.env.DATABASE_URL);
  if (orders.length < WARM_UP + ORDERS) {
    throw new Error(`only ${orders.length} orders wait for their money`);
  }
  const payme = new PaymeCaller(backend, CONNECTIONS);
  const isShared = backend.settings.env.WORKER_MODE === "shared";
  await warmUp(payme, orders.slice(0, WARM_UP));
  await callBare(bare, METHODS.length * WARM_UP * (REHEARSALS + 1));
  if (isShared) {
    await waitUntilSettled(backend.settings.env.DATABASE_URL);
  }
  const measured: Alternated = { ours: [], bare: [] };
  const size = ORDERS / ROUNDS;
  for (let round = 0; round < ROUNDS; round++) {
    const from = WARM_UP + round * size;
    measured.ours.push(await pay(payme, orders.slice(from, from + size)));
    if (isShared) {
      await waitUntilSettled(backend.settings.env.DATABASE_URL);
    }
    measured.bare.push(await callBare(bare, METHODS.length * size));
  }
  payme.close();
  return measured;
}

/**
 * Node compiles what is called often, and PostgreSQL plans what a connection has not asked before: the first thousand
 * calls are several times slower than all later ones, for the bare route as for ours.
 */
async function warmUp(payme: PaymeCaller, orders: PlacedOrder[]): Promise<void> {
  for (let time = 0; time < REHEARSALS; time++) {
    await inParallel(orders, CONNECTIONS, (order) => payme.rehearse(order));
  }
  await pay(payme, orders);
}

async function pay(payme: PaymeCaller, orders: PlacedOrder[]): Promise<Round> {
  const started = performance.now();
  const timings = await inParallel(orders, CONNECTIONS, (order) => payme.payFor(order));
  return { timings: timings.flat(), seconds: (performance.now() - started) / 1000 };
}

async function callBare(client: HttpClient, count: number) {
  const started = performance.now();
  const times = await inParallel(Array.from({ length: count }), CONNECTIONS, async (_, index) => {
    const { ms } = await client.call("POST", "/bench/three-statements", { id: index % 200 });
    return ms;
  });
  return { ms: times, seconds: (performance.now() - started) / 1000 };
}

async function openBareRoute(bench: Bench): Promise<HttpClient> {
  const database = await bench.copyOf("demo", "bare");
  await query(
    database,
    `create table bench_payable (id integer primary key, calls integer not null default 0);
     create table bench_journal (id bigint generated always as identity primary key,
       request jsonb not null, answer jsonb not null, at timestamptz not null default now());
     insert into bench_payable (id) select generate_series(0, 199);`,
  );
  const plain = await bench.openPlain(database);
  return new HttpClient(plain.origin, CONNECTIONS);
}

function findings(what: string, { ours, bare }: Alternated, isCost: boolean): Finding[] {
  const part = "payme";
  const all = ours.flatMap(({ timings }) => timings.map((one) => one.ms));
  const bareAll = bare.flatMap((one) => one.ms);
  const ratio = median(
    ours.map(({ timings }, round) => mean(timings.map((t) => t.ms)) / mean(bare[round]!.ms)),
  );
  const p95 = percentile(all, 0.95);
  const rate = ORDERS / ours.reduce((sum, { seconds }) => sum + seconds, 0);
  const perMethod = METHODS.map((method) => {
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
      what: `p50 of a call, ${what} (Check / Create / Perform)`,
      ours: `${ms(median(all))} (${perMethod.join(" / ")})`,
      baseline: ms(median(bareAll)),
      limit: "",
      met: null,
    },
    {
      part,
      what: `lifecycles of three calls a second, ${what}`,
      ours: rate.toFixed(0),
      baseline: (bareAll.length / 3 / bare.reduce((sum, { seconds }) => sum + seconds, 0)).toFixed(
        0,
      ),
      limit: isCost ? "guide: 200" : "",
      met: null,
    },
  ];
}
