import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IEventBusModuleService, Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type {
  Attempt,
  JournalEntry,
  Json,
  LedgerCall,
  OrderFacts,
  Payable,
  Transfer,
} from "../../types";
import { listPayments, type PaymentFilter, type PaymentPage } from "./payments-list";
import { readStory, type PaymentStory } from "./payment-story";
import { CallsUnderway } from "./calls-underway";
import { expire, expiryCandidates } from "./expiry";
import { writeJournal } from "./journal";
import { tiyinFromSom } from "../../money";
import { lockPayableOfOrder } from "./lock-payable";
import { readLedgerOptions, type LedgerOptions } from "./options";
import { readOrderFacts } from "./order-facts";
import { settleNext, type OutboxItem, type OutboxOutcome, type OutboxSide } from "./outbox";
import {
  attemptOf,
  ATTEMPT_COLUMNS,
  payableOf,
  PAYABLE_COLUMNS,
  transferOf,
  TRANSFER_AS_JSON,
  type AttemptRow,
  type PayableRow,
  type TransferRow,
} from "./rows";
import { AttentionBook } from "./attention/book";
import { ReconciliationBook } from "./reconciliation/book";
import { ToldBook } from "./reconciliation/told-book";
import { readTotals, type DayTotal, type TotalsFilter } from "./totals";
import { attemptsOf, transact } from "./transact";

/** Emitted after a commit that settlement has to follow. */
export const LEDGER_COMMITTED = "payment_ledger.committed";

type Injected = {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex;
  [ContainerRegistrationKeys.LOGGER]: Logger;
  [Modules.EVENT_BUS]?: IEventBusModuleService;
};

/** The one state machine of money in. Protocol plugins call {@link transact}; everything else here reads or settles. */
export default class PaymentLedgerService {
  readonly options: LedgerOptions;
  private readonly injected: Injected;
  private readonly calls = new CallsUnderway();

  constructor(injected: Injected, options: unknown) {
    this.injected = injected;
    this.options = readLedgerOptions(options);
  }

  private get connection(): Knex {
    return this.injected[ContainerRegistrationKeys.PG_CONNECTION];
  }

  /** Comparisons with the providers' books. */
  get reconciliation(): ReconciliationBook {
    return new ReconciliationBook(this.connection);
  }

  /** What providers were told, from the journal and the statements served. */
  get told(): ToldBook {
    return new ToldBook(this.connection);
  }

  /** What waits for staff. */
  get attention(): AttentionBook {
    return new AttentionBook(this.connection);
  }

  /** Money taken and given back by day. */
  async totals(filter: TotalsFilter): Promise<DayTotal[]> {
    return readTotals(this.connection, filter);
  }

  /**
   * Runs one call of a provider as one short transaction: lock, decide, write, journal, commit. Settlement is woken
   * after the commit and never awaited.
   *
   * @throws when the database cannot take the decision; nothing is written then
   */
  async transact<A extends Json>(call: LedgerCall<A>): Promise<A> {
    const { unpaidOrderTtlMs } = this.options;
    const { answer, owes_settlement } = await this.calls.during(
      transact(this.connection, call, { unpaidOrderTtlMs, clock: Date.now }),
    );
    if (owes_settlement) {
      this.wakeSettlement();
    }
    return answer;
  }

  /** Resolves when provider calls leave room for background work, at the latest after a second. */
  async lull(): Promise<void> {
    return this.calls.lull();
  }

  /** Journals a call that never reached a payable: bad authorization, malformed body. */
  async journal(entry: JournalEntry): Promise<void> {
    await writeJournal(this.connection, entry);
  }

  /** Attempts whose provider creation time lies in `from..to` (ms, inclusive), ascending by it. */
  async statement(query: { provider: string; from: number; to: number }): Promise<Attempt[]> {
    return this.attemptsWhere(
      "a.provider = ? and a.provider_time between ? and ? order by a.provider_time, a.number",
      [query.provider, query.from, query.to],
    );
  }

  /** Open attempts that the provider created before this moment (ms): what a timeout sweeper looks at. `state` is `created` unless said. */
  async liveAttempts(query: {
    provider: string;
    created_before: number;
    state?: "created" | "held";
    limit?: number;
  }): Promise<Attempt[]> {
    return this.attemptsWhere(
      "a.provider = ? and a.state = ? and a.provider_time < ? order by a.provider_time limit ?",
      [query.provider, query.state ?? "created", query.created_before, query.limit ?? 100],
    );
  }

  async attempt(id: string): Promise<Attempt | null> {
    return (await this.attemptsWhere("a.id = ?", [id]))[0] ?? null;
  }

  /** These attempts, in no order. */
  async attempts(ids: string[]): Promise<Attempt[]> {
    return ids.length === 0 ? [] : this.attemptsWhere("a.id = any(?)", [ids]);
  }

  /** The attempt that settlement bound to a Medusa payment session: what providers trust instead of `session.data`. */
  async attemptOfSession(payment_session_id: string): Promise<Attempt | null> {
    return (await this.attemptsWhere("a.payment_session_id = ?", [payment_session_id]))[0] ?? null;
  }

  /** The transfer and its attempt as they are now; null when there is no such transfer. */
  async transfer(id: string): Promise<{ transfer: Transfer; attempt: Attempt } | null> {
    const { rows } = await this.connection.raw<{ rows: { found: TransferRow }[] }>(
      `select ${TRANSFER_AS_JSON} as found from ledger_transfer t where t.id = ?`,
      [id],
    );
    const transfer = rows[0] && transferOf(rows[0].found);
    const attempt = transfer && (await this.attempt(transfer.attempt_id));
    return transfer && attempt ? { transfer, attempt } : null;
  }

  async sessionOfAttempt(attempt_id: string): Promise<string | null> {
    const { rows } = await this.connection.raw<{ rows: { payment_session_id: string | null }[] }>(
      "select payment_session_id from ledger_attempt where id = ?",
      [attempt_id],
    );
    return rows[0]?.payment_session_id ?? null;
  }

  /** What Medusa has entered as refunds of an attempt's payment, tiyin. */
  async refundsInMedusa(attempt_id: string): Promise<bigint> {
    const { rows } = await this.connection.raw<{ rows: { som: string }[] }>(
      `select coalesce(sum(r.amount), 0)::text as som from ledger_attempt a
       join payment p on p.payment_session_id = a.payment_session_id and p.deleted_at is null
       join refund r on r.payment_id = p.id and r.deleted_at is null
       where a.id = ?`,
      [attempt_id],
    );
    return tiyinFromSom(rows[0].som);
  }

  /** The attempt behind a payment of Medusa, if it is one of the ledger's. */
  async attemptOfPayment(payment_id: string): Promise<Attempt | null> {
    return (
      (
        await this.attemptsWhere(
          "a.payment_session_id = (select payment_session_id from payment where id = ?)",
          [payment_id],
        )
      )[0] ?? null
    );
  }

  /**
   * The number of the order that a receipt of the shop's own cash register is attached to, but for this very place; null
   * when there is none.
   */
  async orderOfReceipt(
    receipt: string,
    but: { attempt_id: string; kind: "perform" | "cancel" },
  ): Promise<number | null> {
    const { rows } = await this.connection.raw<{ rows: { display_id: number }[] }>(
      `select p.display_id from (
         select id, payable_id, 'perform' as kind from ledger_attempt where fiscal_perform->>'receipt' = :receipt
         union all
         select id, payable_id, 'cancel' from ledger_attempt where fiscal_cancel->>'receipt' = :receipt
       ) a join ledger_payable p on p.id = a.payable_id
       where (a.id, a.kind) <> (:attempt_id, :kind) limit 1`,
      { receipt, ...but },
    );
    return rows[0]?.display_id ?? null;
  }

  async bindSession(attempt_id: string, payment_session_id: string): Promise<void> {
    await this.connection.raw("update ledger_attempt set payment_session_id = ? where id = ?", [
      payment_session_id,
      attempt_id,
    ]);
  }

  /**
   * Marks payments of cancelled orders as due back to the buyer. Staff may cancel an order in the very moment its
   * payment settles, and Medusa's cancellation does not see a payment that is only being made.
   *
   * @returns how many were marked
   */
  async flagPaidButCancelled(): Promise<number> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(
      `update ledger_attempt a set counts = false, refund_due = 'order_cancelled'
       from ledger_payable p, "order" o
       where p.id = a.payable_id and o.id = p.order_id
         and a.counts and a.state = 'performed' and o.status = 'canceled' returning a.id`,
    );
    return rows.length;
  }

  /** Money still blocked for orders that staff have cancelled, and that nobody has tried to release. */
  async holdsOfCancelledOrders(): Promise<Attempt[]> {
    return this.attemptsWhere(
      `a.state = 'held' and exists (
         select 1 from ledger_payable p join "order" o on o.id = p.order_id
         where p.id = a.payable_id and o.status = 'canceled')
       and not exists (
         select 1 from ledger_transfer t where t.attempt_id = a.id and t.state <> 'done')
       order by a.number limit 100`,
      [],
    );
  }

  async orderFacts(order_id: string): Promise<OrderFacts | null> {
    return readOrderFacts(this.connection, order_id);
  }

  async payableOfOrder(
    order_id: string,
  ): Promise<{ payable: Payable; attempts: Attempt[] } | null> {
    const { rows } = await this.connection.raw<{ rows: PayableRow[] }>(
      `select ${PAYABLE_COLUMNS} from ledger_payable p where p.order_id = ?`,
      [order_id],
    );
    if (!rows[0]) {
      return null;
    }
    const payable = payableOf(rows[0]);
    return { payable, attempts: await attemptsOf(this.connection, payable.id) };
  }

  /** Gives an order its payable row, so that its time to pay runs. Harmless when repeated. */
  async openPayable(order_id: string): Promise<Payable | null> {
    return this.connection.transaction((trx) =>
      lockPayableOfOrder(trx, order_id, this.options.unpaidOrderTtlMs),
    );
  }

  /** Gives up the unpaid orders whose time is over. Returns how many. */
  async expireUnpaid(limit = 100): Promise<number> {
    const candidates = await expiryCandidates(this.connection, Date.now(), this.options, limit);
    let expired = 0;
    for (const order_id of candidates) {
      expired += (await expire(this.connection, order_id, Date.now(), this.options)) ? 1 : 0;
    }
    if (expired > 0) {
      this.wakeSettlement();
    }
    return expired;
  }

  /** Settles the oldest due outbox item of this side with `settle`, under its row lock. */
  async settleNext(
    side: OutboxSide,
    settle: (item: OutboxItem) => Promise<void>,
  ): Promise<OutboxOutcome> {
    return settleNext(this.connection, side, settle);
  }

  /**
   * True once per payable, for whoever may give its promotion usage back. Taken before the usage is returned: a crash
   * between the two loses one use of a promotion, and never hands out an extra one.
   */
  async claimPromotionReturn(payable_id: string): Promise<boolean> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(
      `update ledger_payable set promotions_returned_at = now()
       where id = ? and promotions_returned_at is null returning id`,
      [payable_id],
    );
    return rows.length > 0;
  }

  /** Everything the ledger knows of an order, for the admin. */
  async story(order_id: string): Promise<PaymentStory | null> {
    return readStory(this.connection, order_id);
  }

  /** A page of attempts over all orders, for the admin. */
  async payments(filter: PaymentFilter): Promise<PaymentPage> {
    return listPayments(this.connection, filter);
  }

  private wakeSettlement(): void {
    const bus = this.injected[Modules.EVENT_BUS];
    // The outbox row is safe already; without the event the job finds it within seconds.
    Promise.resolve(bus?.emit({ name: LEDGER_COMMITTED, data: {} })).catch((error: Error) =>
      this.injected[ContainerRegistrationKeys.LOGGER].warn(
        `payment-ledger: could not wake settlement: ${error.message}`,
      ),
    );
  }

  private async attemptsWhere(
    condition: string,
    bindings: (string | number | string[])[],
  ): Promise<Attempt[]> {
    const { rows } = await this.connection.raw<{ rows: AttemptRow[] }>(
      `select ${ATTEMPT_COLUMNS} from ledger_attempt a where ${condition}`,
      bindings,
    );
    return rows.map(attemptOf);
  }
}
