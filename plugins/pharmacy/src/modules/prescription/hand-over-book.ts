import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { PrescriptionProblem } from "../../prescription/problem";
import type { Shelf } from "../../counter/follow/left-half-done";
import type { ERxLine } from "../../gateway/port";
import { actorOf, type Reviewer } from "../../prescription/reviewers";
import type { HandedPacks } from "./dispense";
import type { PrescriptionOptions } from "./options";
import { firstOf, rowsOf, type Sql } from "./rows";
import { recordHandedOver, writeHandOver } from "./write-hand-over";

/** How it is paid: `none` when nothing is due, or when it is paid elsewhere. */
export type CounterPayment = "cash" | "terminal" | "hold" | "none";

export type HandOverRow = {
  order_id: string;
  by_user: string;
  by_role: "pharmacist" | "senior";
  payment: CounterPayment;
  /** Whether the customer takes it and pays here; otherwise it goes on as any other parcel. */
  at_counter: boolean;
  /** What was seen: paper, electronic prescriptions, or some of both. */
  checked: "original" | "e_rx" | "both";
  /** Lines that were handed over on electronic prescriptions, each under its number. */
  e_rx_lines: ERxLine[];
  packs: HandedPacks[];
  state: "begun" | "done";
  /** So'm; known when its order has followed. */
  total: number | null;
  /** When the order had followed; the platform of electronic prescriptions is told afterwards. */
  settled_at: Date | null;
  currency_code: string;
  /** What lay in the warehouse before it was lowered. */
  stock_before: Shelf[] | null;
  tries: number;
  problem: string | null;
  created_at: Date;
  done_at: Date | null;
};

export type NewHandOver = Pick<
  HandOverRow,
  "order_id" | "payment" | "at_counter" | "checked" | "e_rx_lines" | "packs" | "currency_code"
>;

/** One that a process has taken: who takes it after that process's time counts one try more. */
type Taken = Pick<HandOverRow, "order_id" | "tries">;

const COLUMNS = `order_id, by_user, by_role, payment, at_counter, checked, e_rx_lines, packs, state, total::float as total,
  settled_at, currency_code, stock_before, tries, problem, created_at, done_at`;
/** A process that dies gives its work back after so long; longer than a step of Medusa's takes. */
const LEASE_S = 60;

/** What was handed over at the counter, and how far Medusa has followed. */
export class HandOverBook {
  private readonly connection: Knex;
  private readonly options: PrescriptionOptions;

  constructor(connection: Knex, options: PrescriptionOptions) {
    this.connection = connection;
    this.options = options;
  }

  /**
   * Hands over what is lent to an order: lines, batches and its own row in one transaction. Of two who do it at once one wins;
   * the other, and everybody later, finds what was handed over.
   *
   * @throws PrescriptionProblem reservation_over, already_handed_over (other packs than these), series_differs, and those of
   * {@link writeHandOver}
   */
  async begin(entry: NewHandOver, reviewer: Reviewer, now = new Date()): Promise<HandOverRow> {
    return this.connection.transaction(async (trx) => {
      const row = await this.enter(trx, entry, reviewer, now);
      if (row) {
        await writeHandOver(trx, entry, reviewer, this.options, now);
        return row;
      }
      const before = (await findOf(trx, entry.order_id))!;
      if (!isSame(before.packs, entry.packs)) {
        throw new PrescriptionProblem("already_handed_over");
      }
      return before;
    });
  }

  async find(order_id: string): Promise<HandOverRow | null> {
    return findOf(this.connection, order_id);
  }

  /** Takes one whose order has still to follow; nobody else has it for a minute. Null when there is nothing to do. */
  async take(order_id: string, now = new Date()): Promise<HandOverRow | null> {
    return firstOf<HandOverRow>(
      this.connection,
      `update prescription_hand_over set leased_until = cast(:now as timestamptz) + interval '${LEASE_S} seconds', tries = tries + 1
       where order_id = :order_id and state = 'begun' and (leased_until is null or leased_until <= :now) returning ${COLUMNS}`,
      { order_id, now },
    );
  }

  /** Orders that have still to follow and nobody works on, those with fewest tries first. */
  async due(now = new Date()): Promise<string[]> {
    const rows = await rowsOf<{ order_id: string }>(
      this.connection,
      `select order_id from prescription_hand_over where state = 'begun' and (leased_until is null or leased_until <= :now)
         and created_at <= cast(:now as timestamptz) - interval '10 seconds' order by tries, created_at limit 50`,
      { now },
    );
    return rows.map(({ order_id }) => order_id);
  }

  /** Remembers what lies in the warehouse right before it is lowered. */
  async rememberStock(order_id: string, stock: Shelf[]): Promise<void> {
    await rowsOf(
      this.connection,
      `update prescription_hand_over set stock_before = :stock where order_id = :order_id`,
      { order_id, stock: JSON.stringify(stock) },
    );
  }

  /**
   * Goes on with one that was taken: it is this process's for another minute.
   *
   * @throws Error when another process has taken it meanwhile
   */
  async renew({ order_id, tries }: Taken, now = new Date()): Promise<void> {
    const rows = await rowsOf(
      this.connection,
      `update prescription_hand_over set leased_until = cast(:now as timestamptz) + interval '${LEASE_S} seconds'
       where order_id = :order_id and state = 'begun' and tries = :tries returning order_id`,
      { order_id, tries, now },
    );
    if (rows.length === 0) {
      throw new Error("another process follows it");
    }
  }

  /** The order has followed, and is not touched again. @param total so'm the order came to */
  async settled({ order_id, tries }: Taken, total: number, now = new Date()): Promise<void> {
    await rowsOf(
      this.connection,
      `update prescription_hand_over set settled_at = :now, total = :total
       where order_id = :order_id and state = 'begun' and tries = :tries`,
      { order_id, tries, total, now },
    );
  }

  /** The order has followed, and the platform was told. */
  async finish(order_id: string, now = new Date()): Promise<void> {
    await this.connection.transaction(async (trx) => {
      const row = await firstOf<HandOverRow>(
        trx,
        `update prescription_hand_over set state = 'done', done_at = :now, leased_until = null, problem = null
         where order_id = :order_id and state = 'begun' and settled_at is not null returning ${COLUMNS}`,
        { order_id, now },
      );
      if (row) {
        await recordHandedOver(trx, row, now);
      }
    });
  }

  /** It could not follow now; the job tries again. @param problem of ids and codes, nothing of what was handed over */
  async leave({ order_id, tries }: Taken, problem: string): Promise<void> {
    await rowsOf(
      this.connection,
      `update prescription_hand_over set leased_until = null, problem = :problem
       where order_id = :order_id and state = 'begun' and tries = :tries`,
      { order_id, tries, problem: problem.slice(0, 300) },
    );
  }

  private async enter(
    trx: Sql,
    entry: NewHandOver,
    reviewer: Reviewer,
    now: Date,
  ): Promise<HandOverRow | null> {
    return firstOf<HandOverRow>(
      trx,
      `insert into prescription_hand_over
         (order_id, by_user, by_role, payment, at_counter, checked, e_rx_lines, packs, currency_code, created_at)
       values (:order_id, :by_user, :by_role, :payment, :at_counter, :checked, :e_rx_lines, :packs, :currency_code, :now)
       on conflict (order_id) do nothing returning ${COLUMNS}`,
      {
        ...entry,
        by_user: reviewer.user_id,
        by_role: actorOf(reviewer).role,
        e_rx_lines: JSON.stringify(entry.e_rx_lines),
        packs: JSON.stringify(entry.packs),
        now,
      },
    );
  }
}

const findOf = (sql: Sql, order_id: string): Promise<HandOverRow | null> =>
  firstOf<HandOverRow>(
    sql,
    `select ${COLUMNS} from prescription_hand_over where order_id = :order_id`,
    { order_id },
  );

const isSame = (a: readonly HandedPacks[], b: readonly HandedPacks[]): boolean =>
  keyOf(a) === keyOf(b);

const keyOf = (packs: readonly HandedPacks[]): string =>
  packs
    .map((one) => `${one.line_id} ${one.series} ${one.expires_on} ${one.quantity}`)
    .sort()
    .join("\n");
