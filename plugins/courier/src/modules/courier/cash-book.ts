import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { CashAnswer, CashEntry, HandInAnswer, HandInBody } from "../../api/wire";
import { CourierProblem } from "../../problem/courier-problem";
import { firstOf, rowsOf, type Sql } from "./rows";

/** SQL: what a courier `c` has in the pocket, so'm, all days together. */
export const HELD = `(
  select coalesce(sum(case e.kind when 'handed_in' then -e.amount else e.amount end), 0)
  from courier_cash_entry e where e.courier_id = c.id)`;

type EntryRow = Omit<CashEntry, "amount" | "delivery_no" | "at"> & {
  amount: string;
  delivery_no: string | null;
  at: Date;
};

const ENTRY = `
  select e.id, e.courier_id, e.day::text as day, e.kind, e.amount, e.delivery_id, d.no as delivery_no, e.note, e.at
  from courier_cash_entry e left join courier_delivery d on d.id = e.delivery_id`;

/** Money that couriers took and handed in, whole so'm. */
export class CashBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  /**
   * Money taken at the door, in the transaction that ends the delivery. Once per delivery.
   *
   * @param day in Tashkent
   */
  async collect(
    trx: Sql,
    entry: { courier_id: string; delivery_id: string; amount: number; day: string },
  ): Promise<void> {
    await trx.raw(
      `insert into courier_cash_entry (id, courier_id, day, kind, amount, delivery_id, by_id, key)
       values (:id, :courier_id, :day, 'collected', :amount, :delivery_id, :courier_id, :key)
       on conflict (key) do nothing`,
      {
        ...entry,
        id: generateEntityId(undefined, "ccash"),
        key: `collected:${entry.delivery_id}`,
      },
    );
  }

  /**
   * Money given to the shop. The same key again writes nothing and answers the same.
   *
   * @throws CourierProblem courier_not_found, more_than_held
   */
  async handIn(body: HandInBody, by_id: string): Promise<HandInAnswer> {
    const key = `hand_in:${body.key}`;
    return this.connection.transaction(async (trx) => {
      const courier = await firstOf(trx, "select 1 from courier where id = :id for update", {
        id: body.courier_id,
      });
      if (!courier) {
        throw new CourierProblem("courier_not_found");
      }
      const before = await this.entryOf(trx, key);
      if (!before) {
        const held = await this.heldIn(trx, body.courier_id);
        if (body.amount > held) {
          throw new CourierProblem("more_than_held", { held });
        }
        await trx.raw(
          `insert into courier_cash_entry (id, courier_id, day, kind, amount, by_id, note, key)
           values (:id, :courier_id, :day, 'handed_in', :amount, :by_id, :note, :key)`,
          {
            id: generateEntityId(undefined, "ccash"),
            courier_id: body.courier_id,
            day: body.day,
            amount: body.amount,
            by_id,
            note: body.note ?? null,
            key,
          },
        );
      }
      const entry = before ?? (await this.entryOf(trx, key))!;
      return { entry, held: await this.heldIn(trx, entry.courier_id) };
    });
  }

  /** What is in the courier's pocket now. */
  async held(courier_id: string): Promise<number> {
    return this.heldIn(this.connection, courier_id);
  }

  /** One day of everybody who had money that day or holds some; of one courier when `courier_id` is given. */
  async day(day: string, courier_id?: string): Promise<CashAnswer> {
    const couriers = await rowsOf<{ courier_id: string; name: string; held: string }>(
      this.connection,
      `select * from (select c.id as courier_id, c.name, ${HELD} as held from courier c) each
       where ${
         courier_id === undefined
           ? `held <> 0 or exists (
                select 1 from courier_cash_entry e where e.courier_id = each.courier_id and e.day = :day)`
           : "courier_id = :courier_id"
       }
       order by name, courier_id`,
      courier_id === undefined ? { day } : { courier_id },
    );
    const entries = await rowsOf<EntryRow>(
      this.connection,
      `${ENTRY} where e.day = :day and e.courier_id = any(:ids) order by e.at, e.id`,
      { day, ids: couriers.map((one) => one.courier_id) },
    );
    return {
      day,
      couriers: couriers.map(({ held, ...courier }) => {
        const own = entries.filter((entry) => entry.courier_id === courier.courier_id).map(shown);
        const sum = (kind: CashEntry["kind"]) =>
          own.reduce((all, entry) => all + (entry.kind === kind ? entry.amount : 0), 0);
        return {
          ...courier,
          collected: sum("collected"),
          handed_in: sum("handed_in"),
          correction: sum("correction"),
          held: Number(held),
          entries: own,
        };
      }),
    };
  }

  private async heldIn(sql: Sql, courier_id: string): Promise<number> {
    const row = await firstOf<{ held: string }>(
      sql,
      `select ${HELD} as held from courier c where c.id = :courier_id`,
      { courier_id },
    );
    return Number(row?.held ?? 0);
  }

  private async entryOf(sql: Sql, key: string): Promise<CashEntry | null> {
    const row = await firstOf<EntryRow>(sql, `${ENTRY} where e.key = :key`, { key });
    return row && shown(row);
  }
}

const shown = (row: EntryRow): CashEntry => ({
  ...row,
  amount: Number(row.amount),
  delivery_no: row.delivery_no === null ? null : Number(row.delivery_no),
  at: row.at.toISOString(),
});
