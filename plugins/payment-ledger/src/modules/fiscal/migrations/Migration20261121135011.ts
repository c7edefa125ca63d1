import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Codes of product variants for fiscal receipts, and the shop's settings of them. */
export class Migration20261121135011 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists fiscal_code (
        id text primary key,
        variant_id text not null,
        mxik text not null constraint fiscal_code_mxik check (mxik ~ '^[0-9]{17}$'),
        package_code text not null constraint fiscal_code_package check (package_code ~ '^[0-9]{1,20}$'),
        units integer,
        vat_percent integer not null constraint fiscal_code_vat check (vat_percent between 0 and 100),
        is_marked boolean not null default false,
        barcode text,
        seller_tin text,
        seller_pinfl text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        constraint fiscal_code_seller check (seller_tin is null or seller_pinfl is null));`);
    this.addSql(
      `create unique index if not exists "IDX_fiscal_code_variant_id_unique"
         on fiscal_code (variant_id) where deleted_at is null;`,
    );

    this.addSql(`
      create table if not exists fiscal_setting (
        id text primary key constraint fiscal_setting_one_row check (id = 'shop'),
        delivery jsonb,
        seller_tin text,
        seller_pinfl text,
        vat_percents jsonb not null,
        rounding text not null check (rounding in ('half_up', 'truncate')),
        require_codes boolean not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz);`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists fiscal_setting;`);
    this.addSql(`drop table if exists fiscal_code;`);
  }
}
