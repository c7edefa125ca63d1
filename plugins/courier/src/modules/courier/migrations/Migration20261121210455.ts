import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What an order still owes and nobody promised in cash, and what staff have to look at. Two columns nobody used go. */
export class Migration20261121210455 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table courier_delivery
        add column if not exists unpaid bigint not null default 0 check (unpaid >= 0),
        add column if not exists attention text check
          (attention in ('cash_differs', 'cash_late', 'hand_over_late', 'cash_with_carrier')),
        drop column if exists sort,
        drop column if exists carrier_state;`);
    this.addSql(
      `create index if not exists courier_delivery_attention on courier_delivery (updated_at) where attention is not null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists courier_delivery_attention;`);
    this.addSql(`
      alter table courier_delivery
        drop column if exists unpaid,
        drop column if exists attention,
        add column if not exists sort integer not null default 0,
        add column if not exists carrier_state jsonb not null default '{}';`);
  }
}
