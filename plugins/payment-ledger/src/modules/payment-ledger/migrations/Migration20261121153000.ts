import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Reconciliation with the providers' books, and what the lists of the admin look things up by. */
export class Migration20261121153000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists ledger_reconciliation (
        id bigint primary key generated always as identity,
        provider text not null,
        day date not null,
        started_at timestamptz not null default now(),
        finished_at timestamptz,
        checked integer not null default 0,
        found integer not null default 0,
        ledger_amount bigint not null default 0,
        ledger_refunded bigint not null default 0,
        provider_amount bigint not null default 0,
        provider_refunded bigint not null default 0,
        error text,
        requested_by text
      );`);
    this.addSql(
      `create unique index ledger_reconciliation_one_at_a_time on ledger_reconciliation (provider, day)
         where finished_at is null;`,
    );
    this.addSql(
      `create index ledger_reconciliation_newest on ledger_reconciliation (day, provider, id);`,
    );

    this.addSql(`
      create table if not exists ledger_difference (
        id bigint primary key generated always as identity,
        reconciliation_id bigint not null references ledger_reconciliation (id),
        provider text not null,
        day date not null,
        reference text not null,
        provider_reference text,
        kind text not null check (kind in
          ('missing_at_provider', 'missing_in_ledger', 'amount_differs', 'state_differs', 'refund_differs')),
        attempt_id text references ledger_attempt (id),
        ledger jsonb,
        provider_side jsonb,
        status text not null default 'open' check (status in ('open', 'resolved')),
        resolution text check (resolution in ('staff', 'agrees_now')),
        note text,
        resolved_by text,
        resolved_at timestamptz,
        found_at timestamptz not null default now()
      );`);
    this.addSql(
      `create unique index ledger_difference_once on ledger_difference (provider, reference, kind);`,
    );
    this.addSql(`create index ledger_difference_day on ledger_difference (day, id);`);
    this.addSql(
      `create index ledger_difference_open on ledger_difference (found_at) where status = 'open';`,
    );

    this.addSql(`
      create table if not exists ledger_statement_line (
        provider text not null,
        transaction_id text not null,
        provider_time bigint not null,
        amount bigint not null,
        refunded bigint not null,
        state text not null,
        told_at timestamptz not null default now(),
        primary key (provider, transaction_id)
      );`);
    this.addSql(
      `create index ledger_statement_line_period on ledger_statement_line (provider, provider_time);`,
    );

    // The journal only grows, in the order of time: a few blocks of index find any day of it.
    this.addSql(`create index ledger_journal_at on ledger_journal using brin (at);`);
    this.addSql(
      `create index ledger_attempt_reversed on ledger_attempt (payable_id)
         where details @> '{"reversal_reported": true}';`,
    );
    this.addSql(
      `create index ledger_attempt_receipt_rejected on ledger_attempt (payable_id) where
         fiscal_perform->>'status' = 'rejected'
         or (fiscal_perform->'status' is null and fiscal_perform->>'status_code' <> '0')
         or fiscal_cancel->>'status' = 'rejected'
         or (fiscal_cancel->'status' is null and fiscal_cancel->>'status_code' <> '0');`,
    );
    this.addSql(
      `create index ledger_attempt_refunded on ledger_attempt (cancel_time) where refunded > 0;`,
    );
    this.addSql(
      `create index ledger_transfer_refunded on ledger_transfer (updated_at)
         where kind = 'refund' and state = 'done';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop index if exists ledger_transfer_refunded, ledger_attempt_refunded, ledger_attempt_receipt_rejected,
         ledger_attempt_reversed, ledger_journal_at;`,
    );
    this.addSql(
      `drop table if exists ledger_statement_line, ledger_difference, ledger_reconciliation;`,
    );
  }
}
