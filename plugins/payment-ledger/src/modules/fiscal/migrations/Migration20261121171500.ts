import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Marking codes of the very units that were sold; each unit is sold once. */
export class Migration20261121171500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists fiscal_mark (
        mark text primary key,
        order_id text not null,
        line_id text not null,
        position integer not null check (position >= 0),
        scanned_by text not null,
        scanned_at timestamptz not null default now());`);
    this.addSql(
      `create index if not exists fiscal_mark_order on fiscal_mark (order_id, line_id, position);`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists fiscal_mark;`);
  }
}
