import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * A polygon counts for addresses of the divisions that its zone names for it. Polygons drawn before take those of their
 * zone; where it has none, they count again once a merchant names one.
 */
export class Migration20261121211647 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table uz_tariff_zone add column if not exists polygon_divisions text[] not null default '{}';`,
    );
    this.addSql(
      `update uz_tariff_zone set polygon_divisions = divisions where polygon is not null and polygon_divisions = '{}';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table uz_tariff_zone drop column if exists polygon_divisions;`);
  }
}
