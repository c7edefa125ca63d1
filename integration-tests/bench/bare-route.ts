import { query } from "../../runner/database.ts";
import type { Bench } from "./bench.ts";
import { HttpClient, inParallel } from "./http-client.ts";

/** Asks the bare route so often; times in ms. */
export async function callBare(client: HttpClient, connections: number, count: number) {
  const started = performance.now();
  const times = await inParallel(Array.from({ length: count }), connections, async (_, index) => {
    const { ms } = await client.call("POST", "/bench/three-statements", { id: index % 200 });
    return ms;
  });
  return { ms: times, seconds: (performance.now() - started) / 1000 };
}

/** Plain Medusa with a route that runs the three statements of a callback and nothing else. */
export async function openBareRoute(bench: Bench, connections: number): Promise<HttpClient> {
  const database = await bench.copyOf("demo", "bare");
  await query(
    database,
    `create table bench_payable (id integer primary key, calls integer not null default 0);
     create table bench_journal (id bigint generated always as identity primary key,
       request jsonb not null, answer jsonb not null, at timestamptz not null default now());
     insert into bench_payable (id) select generate_series(0, 199);`,
  );
  const plain = await bench.openPlain(database);
  return new HttpClient(plain.origin, connections);
}
