import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * When the access token beside a refresh token was first used: the answer they came in has arrived then. Erasures that
 * are finished begin anew: they left the addresses of deliveries.
 */
export class Migration20261121174900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists phone_auth_refresh add column if not exists seen_at timestamptz;`,
    );
    this.addSql(`update phone_auth_erasure set finished_at = null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists phone_auth_refresh drop column if exists seen_at;`);
  }
}
