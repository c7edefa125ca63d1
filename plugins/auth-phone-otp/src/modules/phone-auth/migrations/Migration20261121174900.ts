import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** When the access token beside a refresh token was first used: the answer they came in has arrived then. */
export class Migration20261121174900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists phone_auth_refresh add column if not exists seen_at timestamptz;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists phone_auth_refresh drop column if exists seen_at;`);
  }
}
