import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Messages, their deliveries, and what decides about them. No row holds an address, a code or a text: a recipient is an
 * id, a text is a template with the few values that word it.
 */
export class Migration20261121164807 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists notify_broadcast (
        id text primary key,
        words jsonb not null,
        audience jsonb not null,
        state text not null check (state in ('scheduled', 'filling', 'running', 'done', 'stopped')),
        starts_at timestamptz not null,
        cursor text not null default '',
        total integer not null default 0,
        created_by text,
        created_at timestamptz not null default now(),
        finished_at timestamptz);`);

    this.addSql(`
      create table if not exists notify_message (
        id text primary key,
        type text not null,
        event_key text not null,
        recipient text not null,
        kind text not null check (kind in ('transactional', 'marketing')),
        customer_id text,
        order_id text,
        staff text,
        broadcast_id text references notify_broadcast (id),
        locale text,
        values jsonb not null default '{}',
        state text not null default 'due' check (state in
          ('due', 'sending', 'unknown', 'sent', 'delivered', 'muted', 'dead', 'stopped')),
        reason text,
        priority smallint not null default 0,
        channel text,
        passed text[] not null default '{}',
        tries integer not null default 0,
        looks integer not null default 0,
        round integer not null default 1,
        rerouted boolean not null default false,
        next_at timestamptz,
        unknown_since timestamptz,
        lease text,
        in_inbox boolean not null default false,
        read_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint notify_message_once unique (type, event_key, recipient),
        constraint notify_message_next check (state not in ('due', 'sending', 'unknown') or next_at is not null));`);
    this.addSql(
      `create index if not exists notify_message_work on notify_message (priority, next_at, id) where state = 'due';`,
    );
    this.addSql(
      `create index if not exists notify_message_open on notify_message (next_at) where state in ('sending', 'unknown');`,
    );
    this.addSql(
      `create index if not exists notify_message_dead on notify_message (updated_at desc, id) where state = 'dead';`,
    );
    this.addSql(
      `create index if not exists notify_message_inbox on notify_message (customer_id, created_at desc, id) where in_inbox;`,
    );
    this.addSql(
      `create index if not exists notify_message_newest on notify_message (created_at desc, id);`,
    );
    this.addSql(
      `create index if not exists notify_message_order on notify_message (order_id) where order_id is not null;`,
    );
    this.addSql(
      `create index if not exists notify_message_broadcast on notify_message (broadcast_id, state) where broadcast_id is not null;`,
    );

    this.addSql(`
      create table if not exists notify_delivery (
        key text primary key check (key ~ '^[A-Za-z0-9_-]{1,64}$'),
        message_id text not null references notify_message (id) on delete cascade,
        channel text not null,
        state text not null check (state in ('sending', 'unknown', 'busy', 'refused', 'skipped', 'sent',
          'delivered', 'undelivered', 'expired', 'rejected', 'failed', 'blocked')),
        reason text,
        detail text,
        ref text,
        tries integer not null default 0,
        parts integer,
        cost numeric,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now());`);
    this.addSql(
      `create index if not exists notify_delivery_message on notify_delivery (message_id, created_at);`,
    );

    this.addSql(`
      create table if not exists notify_preference (
        customer_id text primary key,
        locale text check (locale in ('uz', 'ru', 'en')),
        marketing boolean not null default false,
        telegram boolean not null default true,
        sms boolean not null default true,
        email boolean not null default true,
        quiet_from text not null default '22:00' check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        quiet_to text not null default '08:00' check (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        types jsonb not null default '{}',
        marketing_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now());`);
    this.addSql(
      `create index if not exists notify_preference_marketing on notify_preference (customer_id) where marketing;`,
    );

    this.addSql(`
      create table if not exists notify_switch (
        type text not null,
        channel text not null,
        enabled boolean not null,
        updated_at timestamptz not null default now(),
        primary key (type, channel));`);

    this.addSql(`
      create table if not exists notify_counter (
        day date not null,
        channel text not null,
        type text not null,
        sent integer not null default 0,
        delivered integer not null default 0,
        failed integer not null default 0,
        cost numeric not null default 0,
        primary key (day, channel, type));`);
  }

  override async down(): Promise<void> {
    for (const table of ["counter", "switch", "preference", "delivery", "message", "broadcast"]) {
      this.addSql(`drop table if exists notify_${table};`);
    }
  }
}
