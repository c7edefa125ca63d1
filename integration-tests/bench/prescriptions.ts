import { query } from "../../runner/database.ts";
import { step } from "../../runner/progress.ts";
import type { Bench } from "./bench.ts";
import { ms, type Finding } from "./findings.ts";
import { HttpClient } from "./http-client.ts";
import { staffHeaders } from "./payments-list.ts";
import { median, percentile } from "./statistics.ts";

const PRESCRIPTIONS = 100_000;
/** Of each question; with seven of them within the 240 a minute that one of the staff may ask. */
const REQUESTS = 30;
const WARM_UP = 3;
const LIMIT_MS = 300;

/** What a pharmacist asks of the list, in a pharmacy with 100 000 prescriptions, 2 000 of them waiting. */
const QUESTIONS: { what: string; path: (index: number) => string }[] = [
  { what: "queue", path: () => "?waiting=true&limit=50" },
  { what: "end of the queue", path: (i) => `?waiting=true&limit=50&offset=${1_950 - i}` },
  { what: "newest", path: () => "?limit=50" },
  { what: "page 1 000", path: (i) => `?limit=50&offset=${(1_000 + i) * 50}` },
  { what: "used up", path: () => "?status=fulfilled&limit=50" },
  { what: "by name", path: () => "?q=Karimova&limit=50" },
  { what: "by number", path: (i) => `?q=${1 + i * 991}&limit=50` },
];

/** The list of prescriptions, one question after the other, as a person asks. */
export async function measurePrescriptions(bench: Bench): Promise<Finding[]> {
  const database = await bench.copyOf("demo", "prescriptions");
  await step(`Writing ${PRESCRIPTIONS} prescriptions`, () => fill(database));
  const backend = await bench.openOurs(database);
  const client = new HttpClient(backend.origin, 1, await staffHeaders(backend));
  const findings: Finding[] = [];
  for (const { what, path } of QUESTIONS) {
    const times: number[] = [];
    for (let index = -WARM_UP; index < REQUESTS; index++) {
      const { ms: took } = await client.call(
        "GET",
        `/admin/prescriptions${path(Math.max(index, 0))}`,
      );
      if (index >= 0) {
        times.push(took);
      }
    }
    const p95 = percentile(times, 0.95);
    findings.push({
      part: "prescriptions",
      what: `${what} of ${PRESCRIPTIONS} prescriptions: p50 (p95)`,
      ours: `${ms(median(times))} (${ms(p95)})`,
      baseline: "-",
      limit: `p95 <= ${LIMIT_MS} ms`,
      met: p95 <= LIMIT_MS,
    });
  }
  client.close();
  return findings;
}

/** Two lines each; those that wait were handed in within the last day and a half, so that none expires meanwhile. */
async function fill(database: string): Promise<void> {
  await query(
    database,
    `with numbered as (
       select n, 'rx_' || lpad(n::text, 7, '0') as id, now() - n * interval '1 minute' as at,
         case when n <= 2000 then 'submitted' when n % 10 = 1 then 'rejected' else 'fulfilled' end as status
       from generate_series(1, ${PRESCRIPTIONS}) n
     ), written as (
       insert into prescription (id, customer_id, uploaded_by, patient_sealed, patient_keys, status, waiting_since,
         submitted_at, decided_at, decided_by, consent_version, consent_at, created_at)
       select id, 'cus_' || n % 20000, 'cus_' || n % 20000, 'sealed', array['key_' || n % 5000], status, at, at,
         case when status <> 'submitted' then at + interval '9 minutes' end,
         case when status <> 'submitted' then 'user_' || n % 9 end, '1', at, at
       from numbered
     )
     insert into prescription_line (id, prescription_id, position, variant_id, quantity)
     select id || '_' || position, id, position, 'variant', 1 from numbered, generate_series(1, 2) position`,
  );
  await query(database, "vacuum analyze prescription");
  await query(database, "vacuum analyze prescription_line");
}
