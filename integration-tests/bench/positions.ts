import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { query } from "../../runner/database.ts";
import { step } from "../../runner/progress.ts";
import type { Backend, Bench } from "./bench.ts";
import { ms, type Finding } from "./findings.ts";
import { HttpClient, inParallel } from "./http-client.ts";
import { median, percentile } from "./statistics.ts";

const COURIERS = 1_000;
const EVERY_MS = 10_000;
const ROUNDS = 4;
const CONNECTIONS = 40;
const MOST_MS = 50;
/** One that comes less than nine seconds after the one before it is passed over, and a busy machine holds some up. */
const LEAST_KEPT = 0.99;

type Sent = { round: number; status: number; ms: number };

/**
 * Every courier of a big shop on the way at once: each phone tells where it is every ten seconds, at its own moment,
 * whether or not the one before it has been answered.
 */
export async function measurePositions(bench: Bench): Promise<Finding[]> {
  const backend = await bench.openOurs(await bench.copyOf("demo", "positions"));
  const client = new HttpClient(backend.origin, CONNECTIONS);
  await hire(backend);
  const tokens = await step(`Signing ${COURIERS} couriers in`, () => signIn(client));
  const sent = await step(`${COURIERS} positions every ${EVERY_MS / 1000} s, ${ROUNDS} times`, () =>
    drive(client, tokens),
  );
  client.close();
  const refused = sent.find(({ status }) => status !== 204);
  if (refused) {
    throw new Error(`a position was answered ${refused.status}`);
  }
  const [row] = await query(
    backend.database,
    "select count(*)::int as kept, count(distinct courier_id)::int as couriers from courier_position",
  );
  const { kept, couriers } = row as { kept: number; couriers: number };
  // The first round finds a cold process.
  const times = sent.filter(({ round }) => round > 0).map((one) => one.ms);
  const p95 = percentile(times, 0.95);
  return [
    {
      part: "positions",
      what: `${COURIERS} couriers, a position each every ${EVERY_MS / 1000} s: p95 (p50, p99)`,
      ours: `${ms(p95)} (${ms(median(times))}, ${ms(percentile(times, 0.99))})`,
      baseline: "-",
      limit: `< ${MOST_MS} ms`,
      met: p95 < MOST_MS,
    },
    {
      part: "positions",
      what: "the same: positions kept, of couriers",
      ours: `${kept}, ${couriers}`,
      baseline: `${sent.length}, ${COURIERS}`,
      limit: `>= ${LEAST_KEPT * 100} %, all`,
      met: kept >= sent.length * LEAST_KEPT && couriers === COURIERS,
    },
  ];
}

/** Couriers, each with a parcel on the way and a link to sign in by. */
async function hire({ database }: Backend): Promise<void> {
  const hashes = Array.from({ length: COURIERS }, (_, n) =>
    createHash("sha256").update(linkOf(n)).digest("hex"),
  );
  await query(
    database,
    `with hired as (
       insert into courier (id, name, phone)
       select 'cour_' || n, 'Kuryer ' || n, '+99890' || lpad(n::text, 7, '0')
       from generate_series(0, ${COURIERS - 1}) n returning id),
     let_in as (
       insert into courier_sign_in_link (hash, courier_id, expires_at)
       select hash, 'cour_' || (n - 1), now() + interval '1 hour'
       from unnest($1::text[]) with ordinality as given (hash, n))
     insert into courier_delivery (id, order_id, order_display_id, fulfillment_id, tracking_code, state, courier_id,
       assigned_at, picked_up_at)
     select 'cdel_' || n, 'order_' || n, n, 'ful_' || n, '7K3M' || lpad(n::text, 4, '0'), 'on_the_way', 'cour_' || n,
       now(), now()
     from generate_series(0, ${COURIERS - 1}) n`,
    [hashes],
  );
}

function signIn(client: HttpClient): Promise<string[]> {
  return inParallel(Array.from({ length: COURIERS }), 8, async (_, n) => {
    const from = { "x-forwarded-for": `198.18.${Math.floor(n / 50)}.1` };
    const path = "/courier/auth/verify";
    const { status, text } = await client.send("POST", path, { link_token: linkOf(n) }, from);
    if (status !== 200) {
      throw new Error(`a courier was not let in: ${status} ${text.slice(0, 200)}`);
    }
    return (JSON.parse(text) as { access_token: string }).access_token;
  });
}

async function drive(client: HttpClient, tokens: string[]): Promise<Sent[]> {
  const started = performance.now();
  const phones = tokens.map(async (token, n) => {
    const sent: Sent[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const due = started + round * EVERY_MS + (n * EVERY_MS) / COURIERS;
      await sleep(Math.max(0, due - performance.now()));
      const place = { lat: 41.3 + n / 1e5, lng: 69.2 + round / 1e3, at: new Date().toISOString() };
      const { status, ms: took } = await client.send("POST", "/courier/positions", place, {
        authorization: `Bearer ${token}`,
      });
      sent.push({ round, status, ms: took });
    }
    return sent;
  });
  return (await Promise.all(phones)).flat();
}

const linkOf = (n: number) => `a-link-of-the-bench-for-courier-${n}`;
