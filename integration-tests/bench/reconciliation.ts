import { query } from "../../runner/database.ts";
import { step } from "../../runner/progress.ts";
import type { Bench } from "./bench.ts";
import type { Finding } from "./findings.ts";
import { HttpClient } from "./http-client.ts";
import { staffHeaders } from "./payments-list.ts";
import { openProviderBooks, type BookedPayment } from "./provider-books.ts";

const ATTEMPTS = 10_000;
/** Payments that the ledger has with another sum than the provider. */
const WRONG = 30;
const LIMIT_S = 10;
const DAY_MS = 86_400_000;
const OFFSET_MS = 5 * 3_600_000;

type Run = { provider: string; checked: number; found: number; error: string | null };

/**
 * A day of 10 000 payments over three providers, compared by the button of the admin: Payme from the journal, Click
 * payment by payment over HTTP, Uzcard page by page of its register. A few are wrong, and all of those must be found.
 */
export async function measureReconciliation(bench: Bench): Promise<Finding[]> {
  const yesterday = Math.floor((Date.now() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS - DAY_MS;
  const database = await bench.copyOf("demo", "books");
  await step(`Writing ${ATTEMPTS} payments of one day`, () => fill(database, yesterday));
  const booked = await query<BookedPayment>(
    database,
    `select transaction_id as id, 5000000 as amount, provider_time::float as at
     from ledger_attempt where provider = 'uzcard' and id like 'payatt_books_%' order by number`,
  );
  const books = await openProviderBooks(booked);
  try {
    const backend = await bench.openOurs(database, {
      CLICK_API_URL: `${books.origin}/click`,
      UZCARD_BASE_URL: `${books.origin}/multicard`,
    });
    const client = new HttpClient(backend.origin, 1, await staffHeaders(backend));
    const day = new Date(yesterday + OFFSET_MS).toISOString().slice(0, 10);
    const findings: Finding[] = [];
    // The second time finds everything known already, as the second night does.
    for (const time of ["first", "second"]) {
      const { body, ms } = await client.call<{ reconciliations: Run[] }>(
        "POST",
        "/admin/ledger/reconciliations",
        { day },
      );
      insist(body.reconciliations);
      findings.push({
        part: "reconciliation",
        what: `${ATTEMPTS} payments of 3 providers, ${WRONG} wrong, the ${time} time`,
        ours: `${(ms / 1000).toFixed(2)} s`,
        baseline: "-",
        limit: `<= ${LIMIT_S} s`,
        met: ms <= LIMIT_S * 1000,
      });
    }
    client.close();
    return findings;
  } finally {
    await books.close();
  }
}

/** A comparison that saw less is no measurement. */
function insist(runs: Run[]): void {
  const checked = runs.reduce((sum, run) => sum + run.checked, 0);
  const found = runs.reduce((sum, run) => sum + run.found, 0);
  if (runs.length !== 3 || checked !== ATTEMPTS || found !== WRONG) {
    throw new Error(`the comparison is not what was written: ${JSON.stringify(runs)}`);
  }
}

/** Every payment is of 50 000 so'm at the provider; the wrong ones are of one so'm less in the ledger. */
async function fill(database: string, day: number): Promise<void> {
  await query(
    database,
    `with numbered as (
       select i, 'books_' || i as id, ${day} + i * (${DAY_MS}::bigint / ${ATTEMPTS + 1}) as at,
         (array['payme', 'click', 'uzcard'])[1 + i % 3] as provider,
         -- Click does not tell sums: what is wrong there is that it has no such payment.
         case when i <= ${WRONG} and i % 3 <> 1 then 4999900 else 5000000 end as amount
       from generate_series(1, ${ATTEMPTS}) i
     ), opened as (
       insert into ledger_payable (id, order_id, display_id, status, expires_at)
       select id, 'order_' || id, 2000000 + i, 'paid', 0 from numbered
     ), journaled as (
       insert into ledger_journal (at, provider, method, payable_id, attempt_id, request, answer, duration_ms)
       select to_timestamp((at + line.later) / 1000.0), 'payme', line.method, id, 'payatt_' || id,
         jsonb_build_object('params', jsonb_build_object('id', 'tx-' || id, 'time', at, 'amount', 5000000)),
         jsonb_build_object('result', jsonb_build_object('state', line.state)), 3
       from numbered, (values (0, 'CreateTransaction', 1), (5000, 'PerformTransaction', 2)) as line(later, method, state)
       where provider = 'payme' order by at
     )
     insert into ledger_attempt (id, payable_id, provider, transaction_id, amount, charged, account, state, counts,
       exclusive, details, provider_time, create_time, perform_time)
     select 'payatt_' || id, id, provider, 'tx-' || id, amount, amount, '{}', 'performed', true, false,
       case when provider = 'click' and i > ${WRONG} then jsonb_build_object('click_paydoc_id', (3000000000 + i)::text)
         when provider = 'uzcard' then jsonb_build_object('uuid', 'tx-' || id) else '{}' end,
       at, at, at + 5000
     from numbered`,
  );
  await query(database, "vacuum analyze ledger_attempt");
  await query(database, "vacuum analyze ledger_journal");
}
