import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()`;

/**
 * Prescriptions, their lines, the packs that were lent on them, their events and who may review them. A patient's name stands
 * here sealed; words of it are found by a keyed hash.
 */
export class Migration20261121210500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists pharmacist (
        user_id text primary key,
        role text not null check (role in ('pharmacist', 'senior')),
        licence_no text not null check (length(trim(licence_no)) >= 3),
        is_active boolean not null default true,
        customer_id text,
        ${STAMPS});`);

    this.addSql(`
      create table if not exists prescription (
        id text primary key,
        no bigserial not null unique,
        customer_id text not null,
        uploaded_by text not null,
        source text not null default 'upload' check (source in ('upload', 'e_rx', 'in_store')),
        external_no text,
        patient_sealed text not null,
        patient_keys text[] not null default '{}',
        answer_sealed text,
        question text,
        status text not null default 'draft' check (status in ('draft', 'submitted', 'in_review', 'needs_info',
          'approved', 'partially_approved', 'rejected', 'fulfilled', 'expired', 'revoked', 'canceled')),
        version integer not null default 1,
        pages integer not null default 0 check (pages between 0 and 5),
        issued_on date,
        valid_until date,
        valid_source text check (valid_source in ('printed', 'group', 'default')),
        waiting_since timestamptz,
        submitted_at timestamptz,
        decided_at timestamptz,
        decided_by text,
        reject_code text,
        lease_by text,
        lease_until timestamptz,
        first_review jsonb,
        consent_version text not null,
        consent_at timestamptz not null,
        consent_ip text,
        purge_after timestamptz,
        ended_at timestamptz,
        untold boolean not null default false,
        chain_hash text not null default repeat('0', 64),
        chain_length integer not null default 0,
        ${STAMPS},
        constraint prescription_leased check ((status = 'in_review') = (lease_by is not null and lease_until is not null)));`);
    this.index("waiting", "(waiting_since, id) where status = 'submitted'");
    this.index("lease", "(lease_until) where status = 'in_review'");
    this.index(
      "open",
      "(waiting_since, id) where status in ('submitted', 'in_review', 'needs_info')",
    );
    this.index("status", "(status, created_at desc, id desc)");
    this.index("newest", "(created_at desc, id desc)");
    this.index("customer", "(customer_id, created_at desc, id desc)");
    this.index("patient", "using gin (patient_keys)");
    this.index("valid", "(valid_until) where status in ('approved', 'partially_approved')");
    this.index("decided", "(decided_at) where decided_at is not null");
    this.index("untold", "(id) where untold");
    this.addSql(
      `create unique index if not exists prescription_e_rx on prescription (external_no)
         where external_no is not null and decided_at is not null and status not in ('rejected', 'revoked');`,
    );

    this.addSql(`
      create table if not exists prescription_line (
        id text primary key,
        prescription_id text not null references prescription (id),
        position integer not null,
        prescribed_text text,
        variant_id text,
        quantity integer not null check (quantity between 1 and 1000),
        status text not null default 'pending' check (status in ('pending', 'approved', 'approved_reduced',
          'substituted', 'rejected', 'out_of_stock', 'partially_dispensed', 'dispensed', 'expired', 'revoked')),
        approved_variant_id text,
        approved_quantity integer not null default 0 check (approved_quantity between 0 and quantity),
        substituted_for text,
        consent text check (consent in ('asked', 'accepted', 'declined')),
        consent_at timestamptz,
        reason_code text,
        note text,
        refills_allowed integer not null default 0 check (refills_allowed between 0 and 24),
        days_supply integer check (days_supply between 1 and 366),
        valid_until date,
        valid_source text,
        double_check boolean not null default false,
        ${STAMPS},
        unique (prescription_id, position));`);
    this.addSql(
      `create index if not exists prescription_line_valid on prescription_line (valid_until)
         where status in ('approved', 'approved_reduced', 'substituted', 'partially_dispensed');`,
    );

    this.addSql(`
      create table if not exists prescription_allocation (
        id text primary key,
        prescription_id text not null references prescription (id),
        line_id text not null references prescription_line (id),
        holder_type text not null check (holder_type in ('cart', 'order')),
        holder_id text not null,
        fill integer not null check (fill >= 0),
        quantity integer not null check (quantity > 0),
        state text not null default 'reserved' check (state in ('reserved', 'dispensed', 'released')),
        reserved_until timestamptz not null,
        dispensed_at timestamptz,
        dispensed_by text,
        series text,
        expires_on date,
        ${STAMPS},
        constraint prescription_allocation_given check
          (state <> 'dispensed' or (dispensed_at is not null and series is not null and expires_on is not null)));`);
    this.addSql(
      `create unique index if not exists prescription_allocation_once on prescription_allocation (line_id, holder_id)
         where state = 'reserved';`,
    );
    this.addSql(
      `create index if not exists prescription_allocation_due on prescription_allocation (reserved_until)
         where state = 'reserved';`,
    );
    this.addSql(
      `create index if not exists prescription_allocation_holder on prescription_allocation (holder_id);`,
    );
    this.addSql(
      `create index if not exists prescription_allocation_of on prescription_allocation (prescription_id);`,
    );

    this.addSql(`
      create table if not exists prescription_event (
        prescription_id text not null references prescription (id),
        seq integer not null,
        at timestamptz not null,
        actor_role text not null,
        actor_id text,
        type text not null,
        "from" text,
        "to" text,
        reason text,
        meta jsonb not null default '{}',
        prev_hash text not null,
        hash text not null,
        primary key (prescription_id, seq));`);
    this.addSql(`
      create or replace function prescription_event_stands() returns trigger language plpgsql as $$
        begin raise exception 'events of prescriptions are never changed'; end $$;`);
    this.addSql(`
      create or replace trigger prescription_event_stands before update or delete on prescription_event
        for each row execute function prescription_event_stands();`);
  }

  override async down(): Promise<void> {
    for (const table of ["event", "allocation", "line"]) {
      this.addSql(`drop table if exists prescription_${table};`);
    }
    this.addSql("drop function if exists prescription_event_stands;");
    this.addSql("drop table if exists prescription;");
    this.addSql("drop table if exists pharmacist;");
  }

  private index(name: string, on: string): void {
    this.addSql(`create index if not exists prescription_${name} on prescription ${on};`);
  }
}
