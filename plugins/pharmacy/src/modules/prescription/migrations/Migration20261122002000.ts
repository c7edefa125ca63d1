import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A pharmacist's phone, by which the accounts they shop with are known; null for those entered before it was asked for. */
export class Migration20261122002000 extends Migration {
  override async up(): Promise<void> {
    this.addSql("alter table pharmacist add column if not exists phone text;");
  }

  override async down(): Promise<void> {
    this.addSql("alter table pharmacist drop column if exists phone;");
  }
}
