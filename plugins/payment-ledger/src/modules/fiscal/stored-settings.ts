import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { DEFAULT_FISCAL_SETTINGS, type FiscalSettings } from "../../fiscal/settings";

const FIELDS = "delivery, seller_tin, seller_pinfl, vat_percents, rounding, require_codes";

/** What the merchant has set, or what holds until then. */
export async function readSettings(connection: Knex): Promise<FiscalSettings> {
  const { rows } = await connection.raw<{ rows: FiscalSettings[] }>(
    `select ${FIELDS} from fiscal_setting where id = 'shop' and deleted_at is null`,
  );
  return rows[0] ?? DEFAULT_FISCAL_SETTINGS;
}

export async function writeSettings(connection: Knex, settings: FiscalSettings): Promise<void> {
  const { delivery, seller_tin, seller_pinfl, vat_percents, rounding, require_codes } = settings;
  await connection.raw(
    `insert into fiscal_setting (id, ${FIELDS}) values ('shop', ?::jsonb, ?, ?, ?::jsonb, ?, ?)
     on conflict (id) do update set (${FIELDS}, updated_at, deleted_at) =
       (excluded.delivery, excluded.seller_tin, excluded.seller_pinfl, excluded.vat_percents,
        excluded.rounding, excluded.require_codes, now(), null)`,
    [
      delivery && JSON.stringify(delivery),
      seller_tin,
      seller_pinfl,
      JSON.stringify(vat_percents),
      rounding,
      require_codes,
    ],
  );
}
