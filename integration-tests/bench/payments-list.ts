import { query } from "../../runner/database.ts";
import { step } from "../../runner/progress.ts";
import { DEMO_ADMIN } from "../../src/seed/demo-people.ts";
import type { Backend, Bench } from "./bench.ts";
import { ms, type Finding } from "./findings.ts";
import { HttpClient } from "./http-client.ts";
import { median, percentile } from "./statistics.ts";

const ATTEMPTS = 100_000;
const REQUESTS = 60;
const WARM_UP = 5;
const LIMIT_MS = 300;
const DAY_MS = 86_400_000;

/** What a merchant asks of the list, in a shop with 100 000 payments of ninety days. */
const QUESTIONS: { what: string; path: (index: number, now: number) => string }[] = [
  { what: "newest", path: () => "payments?limit=20" },
  { what: "page 2 500", path: (i) => `payments?limit=20&offset=${(2_400 + i) * 20}` },
  { what: "last page", path: () => `payments?limit=20&offset=${ATTEMPTS - 20}` },
  { what: "one provider, paid", path: () => "payments?limit=20&provider=click&state=performed" },
  { what: "held (a few)", path: () => "payments?limit=20&state=held" },
  { what: "due back (a few)", path: () => "payments?limit=20&refund_due=true" },
  {
    what: "one day",
    path: (i, now) => `payments?limit=20&from=${now - (i + 1) * DAY_MS}&to=${now - i * DAY_MS}`,
  },
  { what: "by order number", path: (i) => `payments?limit=20&q=${1_000_001 + i * 997}` },
  { what: "by transaction", path: (i) => `payments?limit=20&q=bench-tx-${1 + i * 991}` },
  { what: "needs attention", path: () => "attention?limit=20" },
  { what: "totals of 14 days", path: () => "totals" },
];

/** The admin's questions about payments, each asked one after the other, as a person does. */
export async function measurePaymentsList(bench: Bench): Promise<Finding[]> {
  const database = await bench.copyOf("demo", "payments");
  await step(`Writing ${ATTEMPTS} payments`, () => fill(database));
  const backend = await bench.openOurs(database);
  const client = new HttpClient(backend.origin, 1, await staffHeaders(backend));
  const now = Date.now();
  const findings: Finding[] = [];
  for (const { what, path } of QUESTIONS) {
    const times: number[] = [];
    for (let index = -WARM_UP; index < REQUESTS; index++) {
      const { ms: took } = await client.call(
        "GET",
        `/admin/ledger/${path(Math.max(index, 0), now)}`,
      );
      if (index >= 0) {
        times.push(took);
      }
    }
    const p95 = percentile(times, 0.95);
    findings.push({
      part: "payments",
      what: `${what} of ${ATTEMPTS} payments: p50 (p95)`,
      ours: `${ms(median(times))} (${ms(p95)})`,
      baseline: "-",
      limit: `p95 <= ${LIMIT_MS} ms`,
      met: p95 <= LIMIT_MS,
    });
  }
  client.close();
  return findings;
}

/** A member of staff, signed in as the admin does. */
export async function staffHeaders(backend: Backend): Promise<Record<string, string>> {
  const client = new HttpClient(backend.origin, 1);
  const { body } = await client.call<{ token: string }>("POST", "/auth/user/emailpass", DEMO_ADMIN);
  client.close();
  return { authorization: `Bearer ${body.token}` };
}

/** Most are paid; one in a thousand is held, and as many are due back. */
async function fill(database: string): Promise<void> {
  await query(
    database,
    `with numbered as (
       select i, 'bench_' || i as id, (extract(epoch from now()) * 1000)::bigint - i * (90::bigint * ${DAY_MS} / ${ATTEMPTS}) as at,
         (array['payme', 'click', 'uzcard'])[1 + i % 3] as provider,
         case when i % 1000 = 1 then 'held' when i % 10 = 3 then 'cancelled' when i % 20 = 7 then 'refunded'
           when i % 50 = 9 then 'created' else 'performed' end as state,
         10000000 + (i % 977) * 100000 as amount
       from generate_series(1, ${ATTEMPTS}) i
     ), opened as (
       insert into ledger_payable (id, order_id, display_id, status, expires_at)
       select id, 'order_' || id, 1000000 + i, 'paid', 0 from numbered
     )
     insert into ledger_attempt (id, payable_id, provider, transaction_id, amount, charged, refunded, account, state, counts,
       exclusive, refund_due, hold_expires_at, provider_time, create_time, perform_time, cancel_time)
     select 'payatt_' || id, id, provider, 'bench-tx-' || i, amount,
       case when state in ('performed', 'refunded') then amount else 0 end,
       case when state = 'refunded' then amount else 0 end,
       '{"order_id": "1"}', state, state in ('held', 'performed') and i % 1000 <> 2, false,
       case when state = 'performed' and i % 1000 = 2 then 'already_paid' end,
       case when state = 'held' then at + 90::bigint * ${DAY_MS} else 0 end, at, at,
       case when state in ('performed', 'refunded') then at + 5000 else 0 end,
       case when state in ('cancelled', 'refunded') then at + 9000 else 0 end
     from numbered`,
  );
  await query(database, "vacuum analyze ledger_attempt");
  await query(database, "vacuum analyze ledger_payable");
}
