import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz`;

/** Medicines, their packs, substances and batches, and the words that search corrects typing errors to. */
export class Migration20261121200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists substance (
        id text primary key,
        key text not null,
        inn text not null,
        uz text,
        ru text,
        latin text,
        atc text,${STAMPS});`);
    this.unique("substance", "key");

    this.addSql(`
      create table if not exists medicine (
        id text primary key,
        product_id text not null,
        form text not null,
        rx_class text not null check (rx_class in ('otc', 'rx', 'strict')),
        manufacturer text,
        country text,
        registration_no text,
        atc text,
        storage jsonb,
        leaflet jsonb,
        leaflet_url text,
        composition text not null default '',
        strengths text[] not null default '{}',${STAMPS});`);
    this.unique("medicine", "product_id");
    this.index("medicine", "composition", "composition, form");

    this.addSql(`
      create table if not exists medicine_pack (
        id text primary key,
        medicine_id text not null references medicine (id) on delete cascade,
        variant_id text not null,
        pack text,
        strength text,
        gtin text check (gtin ~ '^[0-9]{8,14}$'),
        reference_price integer check (reference_price >= 0),${STAMPS});`);
    this.unique("medicine_pack", "variant_id");
    this.index("medicine_pack", "medicine_id", "medicine_id");

    this.addSql(`
      create table if not exists medicine_substance (
        id text primary key,
        medicine_id text not null references medicine (id) on delete cascade,
        substance_id text not null references substance (id),
        position integer not null,
        strength text,${STAMPS},
        unique (medicine_id, substance_id));`);
    this.index("medicine_substance", "substance_id", "substance_id");

    this.addSql(`
      create table if not exists medicine_batch (
        id text primary key,
        variant_id text not null,
        series text not null,
        expires_on date not null,
        quantity integer not null check (quantity >= 0),
        received_on date,${STAMPS});`);
    this.addSql(
      `create unique index if not exists "IDX_medicine_batch_series_unique"
         on medicine_batch (variant_id, series) where deleted_at is null;`,
    );
    this.index("medicine_batch", "expires_on", "expires_on");

    this.addSql(`
      create table if not exists medicine_popularity (
        id text primary key,
        product_id text not null,
        units integer not null,${STAMPS});`);
    this.unique("medicine_popularity", "product_id");

    this.addSql(`
      create table if not exists medicine_word (
        word text primary key,
        uses integer not null);`);
    this.addSql(`
      create table if not exists medicine_word_form (
        form text not null,
        word text not null references medicine_word (word) on delete cascade,
        primary key (form, word));`);
    this.addSql(
      `create index if not exists "IDX_medicine_word_prefix" on medicine_word (word text_pattern_ops);`,
    );
  }

  override async down(): Promise<void> {
    for (const table of [
      "medicine_word_form",
      "medicine_word",
      "medicine_popularity",
      "medicine_batch",
      "medicine_substance",
      "medicine_pack",
      "medicine",
      "substance",
    ]) {
      this.addSql(`drop table if exists ${table};`);
    }
  }

  private unique(table: string, column: string): void {
    this.addSql(
      `create unique index if not exists "IDX_${table}_${column}_unique"
         on ${table} (${column}) where deleted_at is null;`,
    );
  }

  private index(table: string, name: string, columns: string): void {
    this.addSql(
      `create index if not exists "IDX_${table}_${name}" on ${table} (${columns}) where deleted_at is null;`,
    );
  }
}
