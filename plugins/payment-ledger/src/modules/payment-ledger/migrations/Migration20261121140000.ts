import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Holds, money that the shop moves itself, and what protocols note down about an attempt. */
export class Migration20261121140000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table ledger_payable drop constraint ledger_payable_status_check,
        add constraint ledger_payable_status_check
          check (status in ('open', 'held', 'paid', 'refunded', 'expired')),
        add column stock_moved_at timestamptz;`);

    this.addSql(`
      alter table ledger_attempt drop constraint ledger_attempt_state_check,
        add constraint ledger_attempt_state_check
          check (state in ('created', 'held', 'performed', 'cancelled', 'refunded')),
        add column charged bigint not null default 0,
        add column refunded bigint not null default 0,
        add column hold_expires_at bigint not null default 0,
        add column details jsonb not null default '{}';`);
    this.addSql(
      `update ledger_attempt set charged = amount where state in ('performed', 'refunded');`,
    );
    this.addSql(`update ledger_attempt set refunded = amount where state = 'refunded';`);
    this.addSql(`
      alter table ledger_attempt add constraint ledger_attempt_sums
        check (charged between 0 and amount and refunded between 0 and charged);`);
    this.addSql(`drop index ledger_attempt_one_counts;`);
    this.addSql(
      `create unique index ledger_attempt_one_counts on ledger_attempt (payable_id)
         where counts and state in ('held', 'performed');`,
    );
    this.addSql(
      `create index ledger_attempt_held on ledger_attempt (hold_expires_at) where state = 'held';`,
    );
    this.addSql(`create index ledger_attempt_newest on ledger_attempt (create_time, number);`);
    this.addSql(
      `create index ledger_attempt_due_back on ledger_attempt (payable_id) where refund_due is not null;`,
    );

    this.addSql(`
      create table if not exists ledger_transfer (
        id text primary key,
        number bigint not null generated always as identity,
        payable_id text not null references ledger_payable (id),
        attempt_id text not null references ledger_attempt (id),
        kind text not null check (kind in ('charge', 'release', 'refund')),
        amount bigint not null check (amount > 0),
        cause text not null,
        stock text not null check (stock in ('return', 'write_off', 'keep')),
        state text not null default 'queued' check (state in ('queued', 'sent', 'done', 'failed')),
        note text,
        requested_by text,
        error text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );`);
    this.addSql(
      `create unique index ledger_transfer_one_open on ledger_transfer (attempt_id) where state in ('queued', 'sent');`,
    );
    this.addSql(`create index ledger_transfer_payable on ledger_transfer (payable_id, number);`);
    this.addSql(
      `create index ledger_transfer_failed on ledger_transfer (number) where state = 'failed';`,
    );

    this.addSql(`
      alter table ledger_outbox add column transfer_id text references ledger_transfer (id),
        add column stock text check (stock in ('return', 'write_off', 'keep')),
        drop constraint ledger_outbox_kind_check,
        add constraint ledger_outbox_kind_check check (kind in
          ('authorize', 'release', 'capture', 'refund', 'cancel_order', 'transfer', 'fiscalize'));`);
    this.addSql(`drop index ledger_outbox_once;`);
    this.addSql(
      `create unique index ledger_outbox_once on ledger_outbox (kind, coalesce(transfer_id, attempt_id, payable_id))
         where kind <> 'refund';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table ledger_payable drop column stock_moved_at;`);
    this.addSql(
      `delete from ledger_outbox where kind in ('authorize', 'release', 'transfer', 'fiscalize');`,
    );
    this.addSql(`drop index ledger_outbox_once;`);
    this.addSql(
      `alter table ledger_outbox drop column transfer_id, drop column stock, drop constraint ledger_outbox_kind_check;`,
    );
    this.addSql(
      `alter table ledger_outbox add constraint ledger_outbox_kind_check
         check (kind in ('capture', 'refund', 'cancel_order'));`,
    );
    this.addSql(
      `create unique index ledger_outbox_once on ledger_outbox (kind, coalesce(attempt_id, payable_id));`,
    );
    this.addSql(`drop table if exists ledger_transfer;`);
    this.addSql(
      `drop index ledger_attempt_newest, ledger_attempt_held, ledger_attempt_due_back, ledger_attempt_one_counts;`,
    );
    this.addSql(
      `create unique index ledger_attempt_one_counts on ledger_attempt (payable_id) where counts and state = 'performed';`,
    );
    this.addSql(
      `alter table ledger_attempt drop constraint ledger_attempt_sums, drop column charged, drop column refunded,
         drop column hold_expires_at, drop column details;`,
    );
  }
}
