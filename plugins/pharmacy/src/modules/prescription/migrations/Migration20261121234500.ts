import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Who is making or cancelling the order of a reservation, and until when nobody else may. */
export class Migration20261121234500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      "alter table prescription_reservation add column if not exists claimed_until timestamptz;",
    );
  }

  override async down(): Promise<void> {
    this.addSql("alter table prescription_reservation drop column if exists claimed_until;");
  }
}
