import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type {
  CashAnswer,
  CashEntry,
  CorrectionBody,
  HandInAnswer,
  HandInBody,
} from "../../api/wire";
import { tashkentDay } from "../../delivery/tashkent-day";
import { CourierProblem } from "../../problem/courier-problem";
import { findDelivery } from "./change-delivery";
import { writeEvent } from "./event-book";
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

type NewEntry = {
  courier_id: string;
  day: string;
  kind: "handed_in" | "correction";
  amount: number;
  delivery_id?: string | null;
  by_id: string;
  note: string | null;
  key: string;
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
   * Money taken at the door, in the transaction that hears of it. Once per delivery and courier.
   *
   * @param day in Tashkent
   * @returns whether it was not in the book yet
   */
  async collect(
    trx: Sql,
    entry: { courier_id: string; delivery_id: string; amount: number; day: string },
  ): Promise<boolean> {
    const written = await firstOf(
      trx,
      `insert into courier_cash_entry (id, courier_id, day, kind, amount, delivery_id, by_id, key)
       values (:id, :courier_id, :day, 'collected', :amount, :delivery_id, :courier_id, :key)
       on conflict (key) do nothing returning id`,
      {
        ...entry,
        id: generateEntityId(undefined, "ccash"),
        key: `collected:${entry.delivery_id}:${entry.courier_id}`,
      },
    );
    return written !== null;
  }

  /**
   * Money given to the shop. The same key again writes nothing and answers the same.
   *
   * @throws CourierProblem courier_not_found, more_than_held
   */
  async handIn(body: HandInBody, by_id: string): Promise<HandInAnswer> {
    const { courier_id, amount, day, note = null } = body;
    const key = `hand_in:${body.key}`;
    const entry = { courier_id, day, kind: "handed_in", amount, by_id, note, key } as const;
    return this.connection.transaction((trx) => this.write(trx, entry));
  }

  /**
   * Puts right what a courier holds, on the day of today; the delivery, if one is named, remembers it. Medusa's payment is left
   * alone. The same key again writes nothing and answers the same.
   *
   * @throws CourierProblem courier_not_found, delivery_not_found, more_than_held
   */
  async correct(body: CorrectionBody, by_id: string): Promise<HandInAnswer> {
    const { courier_id, amount, delivery_id = null, reason } = body;
    const key = `correction:${body.key}`;
    const day = tashkentDay(Date.now());
    return this.connection.transaction(async (trx) => {
      if (delivery_id !== null) {
        await findDelivery(trx, delivery_id);
      }
      const entry = { courier_id, day, kind: "correction", amount, delivery_id, by_id } as const;
      return this.write(trx, { ...entry, note: reason, key }, () =>
        this.tellDelivery(trx, body, by_id),
      );
    });
  }

  private async tellDelivery(
    trx: Sql,
    { delivery_id, courier_id, amount, reason }: CorrectionBody,
    by_id: string,
  ): Promise<void> {
    if (delivery_id !== undefined) {
      const actor = { type: "operator", id: by_id } as const;
      const meta = { courier_id, amount };
      await writeEvent(trx, { delivery_id, actor, type: "cash_correction", reason, meta });
    }
  }

  /** Writes an entry of staff's once per key; nobody gives more than there is, however many ask at once. */
  private async write(
    trx: Sql,
    entry: NewEntry,
    afterwards: () => Promise<void> = () => Promise.resolve(),
  ): Promise<HandInAnswer> {
    const { courier_id, key, kind, amount } = entry;
    const courier = await firstOf(trx, "select 1 from courier where id = :id for update", {
      id: courier_id,
    });
    if (!courier) {
      throw new CourierProblem("courier_not_found");
    }
    if (!(await this.entryOf(trx, key))) {
      const held = await this.heldIn(trx, courier_id);
      const taken = kind === "handed_in" ? amount : -amount;
      if (taken > 0 && taken > held) {
        throw new CourierProblem("more_than_held", { held });
      }
      await trx.raw(
        `insert into courier_cash_entry (id, courier_id, day, kind, amount, delivery_id, by_id, note, key)
         values (:id, :courier_id, :day, :kind, :amount, :delivery_id, :by_id, :note, :key)`,
        { delivery_id: null, ...entry, id: generateEntityId(undefined, "ccash") },
      );
      await afterwards();
    }
    const made = (await this.entryOf(trx, key))!;
    return { entry: made, held: await this.heldIn(trx, made.courier_id) };
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
