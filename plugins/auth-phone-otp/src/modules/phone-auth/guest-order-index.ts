import type { Knex } from "@medusajs/framework/mikro-orm/knex";

const NAME = "IDX_phone_auth_order_address_phone";

/** Nine digits are a number however it was written. The migration makes an index of the same expression. */
export const NINE_DIGITS = `right(regexp_replace(phone, '\\D', '', 'g'), 9)`;

/**
 * The index by which guest orders are found. The migration cannot make it in a new database, where Medusa's tables come
 * after this plugin's.
 */
export class GuestOrderIndex {
  constructor(private readonly knex: Knex) {}

  /** Makes it unless it is there and good; orders can be placed meanwhile. Of several processes at once one does it. */
  async make(): Promise<void> {
    await this.knex.transaction(async (lock) => {
      // Without bindings: a bound statement keeps its snapshot, which the making of the index would wait for.
      const { rows } = await lock.raw<{ rows: { is_mine: boolean }[] }>(
        `select pg_try_advisory_xact_lock(hashtext('${NAME}')) as is_mine`,
      );
      if (rows[0]?.is_mine) {
        await this.makeAlone();
      }
    });
  }

  private async makeAlone(): Promise<void> {
    const { rows } = await this.knex.raw<{ rows: { is_valid: boolean | null }[] }>(
      `select (select indisvalid from pg_index where indexrelid = to_regclass('"${NAME}"')) as is_valid
         where to_regclass('order_address') is not null`,
    );
    const [table] = rows;
    if (table?.is_valid === false) {
      // What is left when one was interrupted: it is kept up to date and never used.
      await this.knex.raw(`drop index concurrently if exists "${NAME}"`);
    }
    if (table && !table.is_valid) {
      await this.knex.raw(
        `create index concurrently if not exists "${NAME}"
           on order_address ((${NINE_DIGITS})) where deleted_at is null`,
      );
    }
  }
}
