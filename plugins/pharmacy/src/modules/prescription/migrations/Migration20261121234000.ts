import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Orders that were handed over at the counter: one row each, and how far Medusa has followed. */
export class Migration20261121234000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists prescription_hand_over (
        order_id text primary key,
        by_user text not null,
        by_role text not null check (by_role in ('pharmacist', 'senior')),
        payment text not null check (payment in ('cash', 'terminal', 'hold', 'none')),
        at_counter boolean not null,
        checked text not null check (checked in ('original', 'e_rx')),
        e_rx_number text,
        packs jsonb not null,
        state text not null default 'begun' check (state in ('begun', 'done')),
        total numeric,
        currency_code text not null,
        stock_before jsonb,
        tries integer not null default 0,
        problem text,
        leased_until timestamptz,
        created_at timestamptz not null default now(),
        done_at timestamptz,
        constraint prescription_hand_over_done check ((state = 'done') = (done_at is not null and total is not null)));`);
    this.addSql(
      `create index if not exists prescription_hand_over_begun on prescription_hand_over (created_at) where state = 'begun';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql("drop table if exists prescription_hand_over;");
  }
}
