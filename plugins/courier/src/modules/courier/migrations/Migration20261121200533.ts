import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Tries to send deliveries by carriers. One of a delivery is open at a time, and a barcode follows one delivery. */
export class Migration20261121200533 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists courier_shipment (
        id text primary key,
        delivery_id text not null references courier_delivery (id) on delete cascade,
        carrier text not null check (carrier in ('uzpost', 'bts', 'yandex')),
        external_id text,
        barcode text,
        raw_status text,
        state text not null check (state in ('making', 'unknown', 'not_made', 'created', 'accepted', 'in_transit',
          'out_for_delivery', 'attention', 'delivered', 'returned', 'failed', 'cancelled')),
        price integer check (price >= 0),
        error text,
        unknown_status text,
        misses integer not null default 0,
        lat double precision,
        lng double precision,
        position_at timestamptz,
        asked_at timestamptz,
        changed_at timestamptz not null default now(),
        next_ask_at timestamptz,
        effect_due boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint courier_shipment_followed check
          (state in ('not_made', 'delivered', 'returned', 'failed', 'cancelled') or next_ask_at is not null));`);
    this.addSql(`
      create unique index if not exists courier_shipment_open on courier_shipment (delivery_id)
        where state not in ('not_made', 'delivered', 'returned', 'failed', 'cancelled');`);
    this.addSql(`
      create unique index if not exists courier_shipment_barcode on courier_shipment (carrier, barcode)
        where barcode is not null and state not in ('not_made', 'cancelled');`);
    this.addSql(`
      create unique index if not exists courier_shipment_external on courier_shipment (carrier, external_id)
        where external_id is not null;`);
    this.addSql(
      `create index if not exists courier_shipment_work on courier_shipment (next_ask_at) where next_ask_at is not null;`,
    );
    this.addSql(
      `create index if not exists courier_shipment_effect on courier_shipment (updated_at) where effect_due;`,
    );
    this.addSql(
      `create index if not exists courier_shipment_delivery on courier_shipment (delivery_id, created_at desc);`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists courier_shipment;`);
  }
}
