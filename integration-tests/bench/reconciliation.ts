import { query } from "../../runner/database.ts";
import { step } from "../../runner/progress.ts";
import type { Bench } from "./bench.ts";
import type { Finding } from "./findings.ts";
import { HttpClient } from "./http-client.ts";
import { staffHeaders } from "./payments-list.ts";
import { writeProviderBooks, type BookedPayment } from "./provider-books.ts";

const ATTEMPTS = 10_000;
/** Payments that the ledger has with another sum than the provider. */
const WRONG = 30;
const LIMIT_S = 10;
/** Tiyin. */
const PRICE = 5_000_000;
/** The order before the first of the day's. */
const FIRST_ORDER = 2_000_000;
/** The cash desk of the demo. */
const STORE_ID = 6;
const DAY_MS = 86_400_000;
const OFFSET_MS = 5 * 3_600_000;

type Run = { provider: string; checked: number; found: number; error: string | null };

/**
 * A day of 10 000 payments over three providers, compared by the button of the admin: Payme from the journal, Click
 * payment by payment and Uzcard page by page, from the emulators over HTTP. A few are wrong, and all must be found.
 */
export async function measureReconciliation(bench: Bench): Promise<Finding[]> {
  const yesterday = Math.floor((Date.now() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS - DAY_MS;
  const database = await bench.copyOf("demo", "books");
  await step(`Writing ${ATTEMPTS} payments of one day`, () => fill(database, yesterday));
  const click = await booked(database, "click", "details->>'click_paydoc_id'");
  const known = click.filter(({ order }) => Number(order) > FIRST_ORDER + WRONG);
  const uzcard = await booked(database, "uzcard", "transaction_id");
  const emulators = await bench.openEmulators(writeProviderBooks(known, uzcard, STORE_ID));
  const backend = await bench.openOurs(database, { EMULATOR_PORT: emulators.port });
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
  await insistOnClick(emulators.origin, known, findings.length);
  return findings;
}

/** What the provider has of the day; the sum that it took is the right one. */
function booked(database: string, provider: string, reference: string): Promise<BookedPayment[]> {
  return query<BookedPayment>(
    database,
    `select ${reference} as reference, p.display_id::text as order, ${PRICE} as amount,
       a.provider_time::float as at
     from ledger_attempt a join ledger_payable p on p.id = a.payable_id
     where a.provider = '${provider}' and a.id like 'payatt_books_%' order by a.number`,
  );
}

/** Each payment was asked for as often as the day was compared. */
async function insistOnClick(origin: string, known: BookedPayment[], times: number): Promise<void> {
  const answer = await fetch(`${origin}/click/control/payments`);
  const { payments } = (await answer.json()) as { payments: { calls: unknown[] }[] };
  const calls = payments.reduce((sum, payment) => sum + payment.calls.length, 0);
  if (payments.length !== known.length || calls !== known.length * times) {
    throw new Error(`Click was asked ${calls} times about ${payments.length} payments`);
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
         case when i <= ${WRONG} and i % 3 <> 1 then ${PRICE - 100} else ${PRICE} end as amount
       from generate_series(1, ${ATTEMPTS}) i
     ), opened as (
       insert into ledger_payable (id, order_id, display_id, status, expires_at)
       select id, 'order_' || id, ${FIRST_ORDER} + i, 'paid', 0 from numbered
     ), journaled as (
       insert into ledger_journal (at, provider, method, payable_id, attempt_id, request, answer, duration_ms)
       select to_timestamp((at + line.later) / 1000.0), 'payme', line.method, id, 'payatt_' || id,
         jsonb_build_object('params', jsonb_build_object('id', 'tx-' || id, 'time', at, 'amount', ${PRICE})),
         jsonb_build_object('result', jsonb_build_object('state', line.state)), 3
       from numbered, (values (0, 'CreateTransaction', 1), (5000, 'PerformTransaction', 2)) as line(later, method, state)
       where provider = 'payme' order by at
     )
     insert into ledger_attempt (id, payable_id, provider, transaction_id, amount, charged, account, state, counts,
       exclusive, details, provider_time, create_time, perform_time)
     select 'payatt_' || id, id, provider, 'tx-' || id, amount, amount,
       jsonb_build_object('merchant_trans_id', (${FIRST_ORDER} + i)::text), 'performed', true, false,
       case when provider = 'click' then jsonb_build_object('click_paydoc_id', (3000000000 + i)::text)
         when provider = 'uzcard' then jsonb_build_object('uuid', 'tx-' || id) else '{}' end,
       at, at, at + 5000
     from numbered`,
  );
  await query(database, "vacuum analyze ledger_attempt");
  await query(database, "vacuum analyze ledger_journal");
}
