import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Couriers, their deliveries and the books about them. Nobody's name, phone or address stands here but the courier's own:
 * the buyer's are read from the order when they are needed.
 */
export class Migration20261121195410 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists courier (
        id text primary key,
        name text not null,
        phone text not null unique,
        is_active boolean not null default true,
        session_version integer not null default 1,
        zones text[] not null default '{}',
        vehicle text check (vehicle in ('foot', 'bicycle', 'motorcycle', 'car')),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now());`);

    this.addSql(`
      create table if not exists courier_sign_in_link (
        hash text primary key,
        courier_id text not null references courier (id) on delete cascade,
        made_by text,
        expires_at timestamptz not null,
        used_at timestamptz,
        created_at timestamptz not null default now());`);

    this.addSql(`
      create table if not exists courier_delivery (
        id text primary key,
        no bigserial not null unique,
        order_id text not null,
        order_display_id integer not null,
        fulfillment_id text not null unique,
        state text not null default 'ready' check (state in
          ('ready', 'assigned', 'on_the_way', 'delivered', 'failed', 'returned', 'cancelled')),
        courier_id text references courier (id),
        carrier text not null default 'own' check (carrier in ('own', 'uzpost', 'bts', 'yandex')),
        carrier_ref text,
        carrier_state jsonb not null default '{}',
        province text,
        district_soato text,
        service text not null default 'standard' check (service in ('standard', 'express')),
        window_from timestamptz,
        window_to timestamptz,
        cash_due bigint not null default 0 check (cash_due >= 0),
        cash_collected bigint check (cash_collected >= 0),
        tracking_code text not null unique check (tracking_code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
        proof_kind text check (proof_kind in ('code', 'photo', 'signature')),
        code_version integer not null default 1,
        code_misses integer not null default 0,
        unlocked boolean not null default false,
        failed_reason text,
        failed_note text,
        sort integer not null default 0,
        assigned_at timestamptz,
        picked_up_at timestamptz,
        delivered_at timestamptz,
        ended_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint courier_delivery_carried check
          (state not in ('assigned', 'on_the_way') or courier_id is not null or carrier <> 'own'));`);
    this.addSql(
      `create index if not exists courier_delivery_open on courier_delivery (state, province) where ended_at is null;`,
    );
    this.addSql(
      `create index if not exists courier_delivery_courier on courier_delivery (courier_id, ended_at) where courier_id is not null;`,
    );
    this.addSql(
      `create index if not exists courier_delivery_order on courier_delivery (order_id);`,
    );
    this.addSql(
      `create index if not exists courier_delivery_ended on courier_delivery (ended_at) where ended_at is not null;`,
    );
    this.addSql(
      `create index if not exists courier_delivery_newest on courier_delivery (created_at desc, id);`,
    );
    this.addSql(
      `create index if not exists courier_delivery_carrier on courier_delivery (carrier, state) where carrier <> 'own' and ended_at is null;`,
    );

    this.addSql(`
      create table if not exists courier_delivery_event (
        seq bigserial primary key,
        delivery_id text not null references courier_delivery (id) on delete cascade,
        at timestamptz not null default now(),
        actor_type text not null check (actor_type in ('operator', 'courier', 'carrier', 'system')),
        actor_id text,
        type text not null,
        "from" text,
        "to" text,
        reason text,
        meta jsonb not null default '{}',
        lat double precision,
        lng double precision);`);
    this.addSql(
      `create index if not exists courier_delivery_event_story on courier_delivery_event (delivery_id, seq);`,
    );
    this.addSql(
      `create index if not exists courier_delivery_event_failed on courier_delivery_event (at) where type = 'fail';`,
    );

    this.addSql(`
      create table if not exists courier_effect (
        id bigserial primary key,
        delivery_id text not null references courier_delivery (id) on delete cascade,
        kind text not null check (kind in ('shipment', 'delivered', 'capture', 'cancel_fulfillment')),
        state text not null default 'due' check (state in ('due', 'done', 'dead')),
        tries integer not null default 0,
        next_at timestamptz not null default now(),
        error text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint courier_effect_once unique (delivery_id, kind));`);
    this.addSql(
      `create index if not exists courier_effect_work on courier_effect (next_at, id) where state = 'due';`,
    );

    this.addSql(`
      create table if not exists courier_position (
        id bigserial primary key,
        courier_id text not null references courier (id) on delete cascade,
        lat double precision not null check (lat between -90 and 90),
        lng double precision not null check (lng between -180 and 180),
        accuracy real,
        at timestamptz not null,
        created_at timestamptz not null default now());`);
    this.addSql(
      `create index if not exists courier_position_last on courier_position (courier_id, at desc);`,
    );
    this.addSql(
      `create index if not exists courier_position_old on courier_position (created_at);`,
    );

    this.addSql(`
      create table if not exists courier_cash_entry (
        id text primary key,
        courier_id text not null references courier (id),
        day date not null,
        kind text not null check (kind in ('collected', 'handed_in', 'correction')),
        amount bigint not null check (amount <> 0 and (kind = 'correction' or amount > 0)),
        delivery_id text references courier_delivery (id),
        by_id text,
        note text,
        key text not null unique,
        at timestamptz not null default now());`);
    this.addSql(
      `create index if not exists courier_cash_entry_day on courier_cash_entry (courier_id, day);`,
    );

    this.addSql(`
      create table if not exists courier_proof (
        id text primary key,
        courier_id text not null references courier (id),
        delivery_id text references courier_delivery (id) on delete cascade,
        kind text not null check (kind in ('photo', 'signature')),
        key text not null,
        file text not null,
        size integer not null,
        sha256 text not null,
        created_at timestamptz not null default now(),
        constraint courier_proof_once unique (courier_id, key));`);
    this.addSql(
      `create index if not exists courier_proof_delivery on courier_proof (delivery_id) where delivery_id is not null;`,
    );

    this.addSql(`
      create table if not exists courier_action (
        courier_id text not null references courier (id) on delete cascade,
        key text not null,
        delivery_id text not null references courier_delivery (id) on delete cascade,
        result jsonb not null,
        created_at timestamptz not null default now(),
        primary key (courier_id, key));`);
    this.addSql(`create index if not exists courier_action_old on courier_action (created_at);`);
  }

  override async down(): Promise<void> {
    for (const table of [
      "courier_action",
      "courier_proof",
      "courier_cash_entry",
      "courier_position",
      "courier_effect",
      "courier_delivery_event",
      "courier_delivery",
      "courier_sign_in_link",
      "courier",
    ]) {
      this.addSql(`drop table if exists ${table};`);
    }
  }
}
