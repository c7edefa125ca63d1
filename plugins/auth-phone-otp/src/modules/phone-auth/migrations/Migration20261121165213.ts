import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Guest orders are found by the last nine digits of their contact's phone, however it was written. The table is
 * Medusa's; an index changes nothing for it, and where there is no such table there are no orders to find.
 */
export class Migration20261121165213 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      do $$ begin
        if to_regclass('order_address') is not null then
          create index if not exists "IDX_phone_auth_order_address_phone" on order_address
            ((right(regexp_replace(phone, '\\D', '', 'g'), 9))) where deleted_at is null;
        end if;
      end $$;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_phone_auth_order_address_phone";`);
  }
}
