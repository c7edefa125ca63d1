import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Pages of prescriptions. The files lie elsewhere, sealed; each key lies here, closed with a master key that does not. */
export class Migration20261121232900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists prescription_file (
        id text primary key,
        prescription_id text not null references prescription (id),
        customer_id text not null,
        page_no integer not null check (page_no between 1 and 5),
        kind text not null check (kind in ('jpeg', 'png', 'webp', 'heic', 'pdf')),
        mime text not null,
        bytes integer not null,
        width integer not null,
        height integer not null,
        sha256 text not null,
        source_sha256 text not null,
        likeness bit(256),
        alike text[] not null default '{}',
        key_id text not null,
        wrapped_key text,
        storage_key text not null unique,
        stored_at timestamptz,
        removed_at timestamptz,
        purged_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint prescription_file_shredded check ((wrapped_key is null) = (purged_at is not null)));`);
    this.addSql(
      `create unique index if not exists prescription_file_page on prescription_file (prescription_id, page_no)
         where removed_at is null;`,
    );
    this.addSql(
      `create index if not exists prescription_file_customer on prescription_file (customer_id, source_sha256);`,
    );
    this.addSql(
      `create index if not exists prescription_file_sent on prescription_file (customer_id, created_at);`,
    );
    this.addSql(
      `create index if not exists prescription_file_unfinished on prescription_file (created_at) where stored_at is null;`,
    );
    this.addSql(
      `create index if not exists prescription_file_removed on prescription_file (id)
         where removed_at is not null and purged_at is null;`,
    );
    this.addSql(
      `create index if not exists prescription_file_key on prescription_file (key_id, id) where wrapped_key is not null;`,
    );
    this.addSql(
      `create index if not exists prescription_purge on prescription (purge_after) where purge_after is not null;`,
    );
    this.addSql(
      `create index if not exists prescription_event_views on prescription_event (actor_id, at)
         where type = 'file_viewed';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql("drop index if exists prescription_event_views;");
    this.addSql("drop index if exists prescription_purge;");
    this.addSql("drop table if exists prescription_file;");
  }
}
