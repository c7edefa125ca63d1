import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Codes, accounts and sessions. Numbers, codes and tokens are here as digests only. */
export class Migration20261121163751 extends Migration {
  override async up(): Promise<void> {
    // One row for a number and purpose: the newest code, whoever asked for it.
    this.addSql(`
      create table if not exists phone_auth_challenge (
        subject text primary key,
        id text not null,
        code_digest text not null,
        tries_left integer not null constraint phone_auth_challenge_tries check (tries_left >= 0),
        expires_at timestamptz not null,
        used_at timestamptz,
        created_at timestamptz not null default now());`);
    this.addSql(
      `create index if not exists "IDX_phone_auth_challenge_expires_at" on phone_auth_challenge (expires_at);`,
    );
    // When a number may be sent to again, by channel.
    this.addSql(`
      create table if not exists phone_auth_pace (
        phone_digest text not null,
        channel text not null,
        challenge_id text not null,
        resend_at timestamptz not null,
        primary key (phone_digest, channel));`);

    this.addSql(`
      create table if not exists phone_auth_account (
        customer_id text primary key,
        phone_digest text not null,
        key_id text not null,
        password_hash text,
        password_set_at timestamptz,
        created_at timestamptz not null default now());`);
    this.addSql(
      `create unique index if not exists "IDX_phone_auth_account_phone_unique" on phone_auth_account (phone_digest);`,
    );

    this.addSql(`
      create table if not exists phone_auth_session (
        id text primary key,
        customer_id text not null,
        method text not null,
        device text,
        address_masked text,
        signed_in_at timestamptz not null,
        last_seen_at timestamptz not null,
        ended_at timestamptz,
        end_reason text);`);
    this.addSql(
      `create index if not exists "IDX_phone_auth_session_customer" on phone_auth_session (customer_id, signed_in_at desc);`,
    );

    this.addSql(`
      create table if not exists phone_auth_refresh (
        digest text primary key,
        session_id text not null references phone_auth_session (id) on delete cascade,
        expires_at timestamptz not null,
        used_at timestamptz);`);
    this.addSql(
      `create index if not exists "IDX_phone_auth_refresh_session" on phone_auth_refresh (session_id);`,
    );

    // Accounts that were deleted, until the contact details of their last orders are erased too.
    this.addSql(`
      create table if not exists phone_auth_erasure (
        customer_id text primary key,
        requested_at timestamptz not null default now(),
        finished_at timestamptz);`);
  }

  override async down(): Promise<void> {
    for (const table of ["erasure", "refresh", "session", "account", "pace", "challenge"]) {
      this.addSql(`drop table if exists phone_auth_${table};`);
    }
  }
}
