import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Tariffs by zone, every change of them, and the places where buyers fetch their orders themselves. */
export class Migration20261121195801 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists uz_tariff_zone (
        id text primary key,
        name jsonb not null,
        divisions text[] not null default '{}',
        districts text[] not null default '{}',
        polygon jsonb,
        priority integer not null default 0,
        is_default boolean not null default false,
        services jsonb not null,
        free_from bigint check (free_from >= 0),
        weight_steps jsonb not null default '[]',
        cod_fee integer not null default 0 check (cod_fee >= 0),
        cutoff text,
        working_days smallint[] not null,
        "window" jsonb not null,
        profile_prices jsonb not null default '{}',
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now());`);
    this.addSql(
      `create unique index if not exists uz_tariff_zone_default on uz_tariff_zone (is_default) where is_default;`,
    );

    this.addSql(`
      create table if not exists uz_tariff_change (
        seq bigserial primary key,
        zone_id text not null,
        who text,
        at timestamptz not null default now(),
        before jsonb,
        after jsonb,
        check (before is not null or after is not null));`);
    this.addSql(
      `create index if not exists uz_tariff_change_zone on uz_tariff_change (zone_id, seq);`,
    );

    this.addSql(`
      create table if not exists uz_pickup_point (
        id text primary key,
        stock_location_id text not null,
        name jsonb not null,
        address jsonb not null,
        phone text,
        hours jsonb not null,
        lat double precision,
        lng double precision,
        map_url text,
        active boolean not null default true,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check ((lat is null) = (lng is null)));`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists uz_pickup_point;`);
    this.addSql(`drop table if exists uz_tariff_change;`);
    this.addSql(`drop table if exists uz_tariff_zone;`);
  }
}
