import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Roles of staff: at most one for each. */
export class Migration20261121165031 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists staff_role (
        id text primary key,
        user_id text not null,
        role text not null check (role in ('owner', 'operator', 'pharmacist', 'courier', 'auditor')),
        given_by text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz);`);
    this.addSql(
      `create unique index if not exists "IDX_staff_role_user_id_unique"
         on staff_role (user_id) where deleted_at is null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists staff_role;`);
  }
}
