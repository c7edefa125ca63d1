import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** SMS by key, the registry of their texts, and what the account last said. */
export class Migration20261121165000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists eskiz_message (
        id text primary key,
        key text not null constraint eskiz_message_key unique,
        request_id text,
        is_batch boolean not null default false,
        state text not null constraint eskiz_message_state check (state in (
          'sending', 'unknown', 'not_sent', 'refused', 'pending', 'sent', 'partially_delivered',
          'delivered', 'undelivered', 'expired', 'rejected', 'failed')),
        told_state text,
        reason text,
        detail text,
        template text not null,
        locale text not null,
        kind text not null,
        phone_hash text not null,
        phone_masked text not null constraint eskiz_message_phone_masked check (phone_masked like '%***%'),
        parts integer,
        cost numeric,
        handed_at timestamptz not null,
        next_check_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz);`);
    this.addSql(
      `create index if not exists "IDX_eskiz_message_request_id" on eskiz_message (request_id) where request_id is not null;`,
    );
    this.addSql(
      `create index if not exists "IDX_eskiz_message_next_check_at" on eskiz_message (next_check_at) where next_check_at is not null;`,
    );
    this.addSql(
      `create index if not exists "IDX_eskiz_message_created_at" on eskiz_message (created_at desc, id);`,
    );

    this.addSql(`
      create table if not exists eskiz_template (
        id text primary key,
        key text not null,
        locale text not null constraint eskiz_template_locale check (locale in ('uz', 'ru', 'en')),
        text text not null,
        default_text text not null,
        sample jsonb not null,
        status text not null constraint eskiz_template_status check (
          status in ('new', 'moderation', 'approved', 'rejected')),
        eskiz_template_id text,
        approved_text text,
        approved_as text,
        submitted_at timestamptz,
        not_sent integer not null default 0,
        is_told boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        constraint eskiz_template_key_locale unique (key, locale));`);

    this.addSql(`
      create table if not exists eskiz_account (
        id text primary key constraint eskiz_account_one_row check (id = 'account'),
        balance numeric,
        role text,
        nicks jsonb,
        problem text,
        is_low_told boolean not null default false,
        checked_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz);`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists eskiz_account;`);
    this.addSql(`drop table if exists eskiz_template;`);
    this.addSql(`drop table if exists eskiz_message;`);
  }
}
