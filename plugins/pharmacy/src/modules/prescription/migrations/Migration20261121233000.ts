import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What shoppers wish beside their carts, and the orders that were made of approved prescriptions. */
export class Migration20261121233000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists prescription_wish (
        cart_id text not null,
        variant_id text not null,
        quantity integer not null check (quantity between 1 and 1000),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (cart_id, variant_id));`);
    this.addSql(
      "create index if not exists prescription_wish_old on prescription_wish (updated_at);",
    );
    this.addSql("alter table prescription add column if not exists cart_id text;");

    this.addSql(`
      create table if not exists prescription_reservation (
        id text primary key,
        prescription_id text not null references prescription (id),
        customer_id text not null,
        status text not null default 'opening'
          check (status in ('opening', 'waiting', 'closing', 'handed_over', 'canceled')),
        cart_id text,
        order_id text,
        payment text not null check (payment in ('counter', 'hold')),
        location jsonb not null,
        deadline timestamptz not null,
        reason text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint prescription_reservation_ordered check (status not in ('waiting', 'handed_over') or order_id is not null));`);
    this.addSql(
      `create unique index if not exists prescription_reservation_one on prescription_reservation (prescription_id)
         where status in ('opening', 'waiting');`,
    );
    this.addSql(
      `create unique index if not exists prescription_reservation_cart on prescription_reservation (cart_id)
         where cart_id is not null;`,
    );
    this.addSql(
      `create unique index if not exists prescription_reservation_order on prescription_reservation (order_id)
         where order_id is not null;`,
    );
    this.addSql(
      `create index if not exists prescription_reservation_open on prescription_reservation (updated_at)
         where status in ('opening', 'waiting', 'closing');`,
    );
    this.addSql(
      `create index if not exists prescription_reservation_of on prescription_reservation (prescription_id, created_at desc);`,
    );
  }

  override async down(): Promise<void> {
    this.addSql("drop table if exists prescription_reservation;");
    this.addSql("drop table if exists prescription_wish;");
    this.addSql("alter table prescription drop column if exists cart_id;");
  }
}
