import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Prescriptions that were deleted, or must not be; reservations whose customer was reminded of them. */
export class Migration20261121235500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table prescription
        add column if not exists legal_hold_at timestamptz,
        add column if not exists anonymised_at timestamptz;`);
    this.addSql(
      `create index if not exists prescription_draft on prescription (created_at) where status = 'draft';`,
    );
    this.addSql(
      "alter table prescription_reservation add column if not exists reminded_at timestamptz;",
    );
    this.addSql(
      `create index if not exists prescription_reservation_unreminded on prescription_reservation (deadline)
         where status = 'waiting' and reminded_at is null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql("drop index if exists prescription_reservation_unreminded;");
    this.addSql("alter table prescription_reservation drop column if exists reminded_at;");
    this.addSql("drop index if exists prescription_draft;");
    this.addSql(
      "alter table prescription drop column if exists legal_hold_at, drop column if exists anonymised_at;",
    );
  }
}
