import {
  PAYMENT_LEDGER_MODULE,
  whyItDoesNotCount,
  type Attempt,
  type Decision,
  type Json,
  type LedgerView,
  type PaymentLedger,
} from "@medusa-uz/payment-ledger";
import mendCollisions from "@medusa-uz/payment-ledger/jobs/mend-collisions";
import { settleOne } from "@medusa-uz/payment-ledger/settlement/settle";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import type { AxiosInstance } from "axios";
import { crashingContainer } from "./crashing-container";
import { placeOrder, type PlacedOrder } from "./orders";
import type { Shop } from "./shop";

export type Step =
  | { type: "create" | "perform" | "cancel" | "late_debit"; transaction: string }
  | { type: "expire" | "settle" | "staff_cancel" }
  | { type: "crash"; after: number };

const SETTLE_ROUNDS = 100;
const QUANTITY = 2;

type Answer = { ok: boolean; [key: string]: Json };
type Row = Record<string, string | number | boolean | null>;

const refused = (why: string): Decision<Answer> => ({ answer: { ok: false, why }, commands: [] });

/**
 * One order and a small made-up protocol around it, which is Payme's where it can refuse and a debit-first protocol
 * where it cannot (`late_debit`). Remembers every successful answer, because a repeat must give it again.
 */
export class LedgerWorld {
  private readonly answers = new Map<string, Answer>();

  private constructor(
    private readonly container: MedusaContainer,
    private readonly order: PlacedOrder,
  ) {}

  static async open(
    container: MedusaContainer,
    api: AxiosInstance,
    shop: Shop,
  ): Promise<LedgerWorld> {
    return new LedgerWorld(container, await placeOrder(api, shop, { quantity: QUANTITY }));
  }

  async play(step: Step): Promise<void> {
    switch (step.type) {
      case "create":
      case "perform":
      case "cancel":
      case "late_debit":
        return this.call(step.type, step.transaction);
      case "expire":
        await this.sql(
          "update ledger_payable set expires_at = 1 where order_id = ? and status = 'open'",
        );
        await this.ledger.expireUnpaid();
        return;
      case "settle":
        await settleOne(this.container, "medusa");
        return;
      case "crash":
        await settleOne(crashingContainer(this.container, step.after), "medusa");
        return this.makeRetriesDue();
      case "staff_cancel":
        // Refused when the order is paid or cancelled already; the ledger must cope with both outcomes.
        await cancelOrderWorkflow(this.container)
          .run({ input: { order_id: this.order.id } })
          .catch(() => undefined);
        return;
    }
  }

  /** What no moment may break. */
  async mustHoldAlways(): Promise<void> {
    const counting = await this.sql(
      `select count(*)::int as n from ledger_attempt a join ledger_payable p on p.id = a.payable_id
       where p.order_id = ? and a.counts and a.state = 'performed'`,
    );
    expect(counting[0].n).toBeLessThanOrEqual(1);
    const captured = await this.captured();
    expect(captured.count).toBeLessThanOrEqual(1);
    expect(captured.sum).toBeLessThanOrEqual(this.order.total);
  }

  /** What must be true once everything is settled. */
  async mustHoldAtRest(): Promise<void> {
    await this.mustHoldAlways();
    expect(await this.pending()).toEqual([]);

    // The job waits a second so as not to meet a cancellation under way.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await mendCollisions(this.container);
    const known = await this.ledger.payableOfOrder(this.order.id);
    const attempts = known?.attempts ?? [];
    const facts = await this.ledger.orderFacts(this.order.id);
    const { sum, refunded, booked } = await this.captured();
    const paid = attempts.some(({ counts, state }) => counts && state === "performed");

    for (const attempt of attempts.filter(({ state }) => state === "performed")) {
      expect(attempt.counts).toBe(attempt.refund_due === null);
    }
    if (paid) {
      expect({ status: facts?.status, sum, refunded, booked }).toEqual({
        status: "pending",
        sum: this.order.total,
        refunded: 0,
        booked: this.order.total,
      });
    } else {
      // Staff cancelled while the money came in: staff see it as due back, captured or not.
      const due = attempts.some(({ refund_due }) => refund_due === "order_cancelled");
      expect(booked).toBe(sum - refunded);
      expect(due ? facts?.status : sum - refunded).toBe(due ? "canceled" : 0);
    }
    // Stock: held exactly while the order lives, and the level is the sum of what is held.
    const [stock] = await this.sql(
      `select coalesce(sum(held.quantity) filter (where item.order_id = ?), 0)::int as held,
         coalesce(sum(held.quantity), 0)::int as held_by_all,
         (select sum(reserved_quantity)::int from inventory_level) as reserved
       from reservation_item held join order_item item on item.item_id = held.line_item_id
       where held.deleted_at is null`,
    );
    expect(stock.held).toBe(facts?.status === "canceled" ? 0 : QUANTITY);
    expect(stock.reserved).toBe(stock.held_by_all);
  }

  /** Settles until nothing is owed. The app settles by itself as well, so an item may be in other hands meanwhile. */
  async settleAll(): Promise<void> {
    for (let round = 0; round < SETTLE_ROUNDS && (await this.pending()).length > 0; round++) {
      await this.makeRetriesDue();
      if ((await settleOne(this.container, "medusa")) === "empty") {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  private pending(): Promise<Row[]> {
    return this.sql(
      `select o.kind, o.last_error from ledger_outbox o join ledger_payable p on p.id = o.payable_id
       where p.order_id = ? and o.done_at is null`,
    );
  }

  private async makeRetriesDue(): Promise<void> {
    await this.sql(
      `update ledger_outbox set next_try_at = now() - interval '1 second'
       where id in (
         select o.id from ledger_outbox o join ledger_payable p on p.id = o.payable_id
         where p.order_id = ? and o.done_at is null for update of o skip locked)`,
    );
  }

  private async call(method: string, name: string): Promise<void> {
    const transaction_id = `${this.order.id}-${name}`;
    const key = `${method} ${name}`;
    const answer = await this.ledger.transact<Answer>({
      provider: "payme",
      method,
      request: { transaction_id },
      transaction_id,
      display_id: String(this.order.display_id),
      decide: (view) => decide(method, transaction_id, view),
    });
    if (!answer.ok) {
      return;
    }
    const first = this.answers.get(key) ?? answer;
    expect(answer).toEqual(first);
    this.answers.set(key, first);
  }

  private async captured(): Promise<{
    count: number;
    sum: number;
    refunded: number;
    booked: number;
  }> {
    const [row] = await this.sql(
      `select count(c.id)::int as count, coalesce(sum(c.amount), 0)::float as sum,
         (select coalesce(sum(r.amount), 0)::float from refund r join payment p on p.id = r.payment_id
          join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
          where l.order_id = o.id and r.deleted_at is null) as refunded,
         (select coalesce(sum(t.amount), 0)::float from order_transaction t
          where t.order_id = o.id and t.deleted_at is null) as booked
       from "order" o
       left join order_payment_collection l on l.order_id = o.id
       left join payment p on p.payment_collection_id = l.payment_collection_id
       left join capture c on c.payment_id = p.id and c.deleted_at is null
       where o.id = ? group by o.id`,
    );
    return row as { count: number; sum: number; refunded: number; booked: number };
  }

  private get ledger(): PaymentLedger {
    return this.container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE);
  }

  private async sql(text: string): Promise<Row[]> {
    const connection = this.container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { rows } = await connection.raw<{ rows: Row[] }>(text, [this.order.id]);
    return rows;
  }
}

function decide(method: string, transaction_id: string, view: LedgerView): Decision<Answer> {
  const { attempt, order } = view;
  switch (method) {
    case "create":
      return create(transaction_id, view);
    case "perform":
      return attempt ? perform(attempt, view, false) : refused("unknown");
    case "late_debit":
      if (attempt) {
        return perform(attempt, view, true);
      }
      return order ? debitAtOnce(transaction_id, view) : refused("unknown");
    default:
      return attempt ? cancel(attempt, view) : refused("unknown");
  }
}

function create(transaction_id: string, view: LedgerView): Decision<Answer> {
  const { attempt, order, payable, attempts } = view;
  if (attempt) {
    return attempt.state === "created"
      ? { answer: { ok: true, create_time: attempt.create_time }, commands: [] }
      : refused(attempt.state);
  }
  if (!order || !order.total || payable?.status !== "open" || order.status !== "pending") {
    return refused("not payable");
  }
  if (attempts.some(({ state }) => state === "created")) {
    return refused("busy");
  }
  return {
    answer: { ok: true, create_time: view.now },
    commands: [opening(transaction_id, order.total, view.now)],
  };
}

function perform(attempt: Attempt, view: LedgerView, always: boolean): Decision<Answer> {
  if (attempt.state === "performed") {
    return { answer: { ok: true, perform_time: attempt.perform_time }, commands: [] };
  }
  if (attempt.state !== "created" || (!always && whyItDoesNotCount(view, attempt))) {
    return refused(attempt.state);
  }
  return {
    answer: { ok: true, perform_time: view.now },
    commands: [{ type: "perform", attempt_id: attempt.id }],
  };
}

/** A provider that debits first and asks later: the money is there, whatever the order says. */
function debitAtOnce(transaction_id: string, view: LedgerView): Decision<Answer> {
  return {
    answer: { ok: true, perform_time: view.now },
    commands: [
      opening(transaction_id, view.order?.total ?? 100n, view.now),
      { type: "perform", attempt_id: view.next_attempt_id },
    ],
  };
}

function opening(transaction_id: string, amount: bigint, now: number) {
  return {
    type: "create" as const,
    transaction_id,
    amount,
    provider_time: now,
    account: {},
    exclusive: false,
  };
}

function cancel(attempt: Attempt, view: LedgerView): Decision<Answer> {
  if (attempt.state === "cancelled" || attempt.state === "refunded") {
    return {
      answer: { ok: true, cancel_time: attempt.cancel_time, state: attempt.state },
      commands: [],
    };
  }
  return {
    answer: {
      ok: true,
      cancel_time: view.now,
      state: attempt.state === "created" ? "cancelled" : "refunded",
    },
    commands: [{ type: "cancel", attempt_id: attempt.id, reason: 5 }],
  };
}
