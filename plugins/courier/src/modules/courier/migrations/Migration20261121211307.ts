import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Finds the places that are to be forgotten after a day, without a look at everything that ever happened. */
export class Migration20261121211307 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists courier_delivery_event_place on courier_delivery_event (at) where lat is not null;`,
    );
    this.addSql(
      `create index if not exists courier_shipment_place on courier_shipment (position_at) where lat is not null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists courier_delivery_event_place;`);
    this.addSql(`drop index if exists courier_shipment_place;`);
  }
}
