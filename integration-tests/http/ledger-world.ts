import {
  PAYMENT_LEDGER_MODULE,
  registerProtocol,
  type Attempt,
  type PaymentLedger,
  type StockFate,
} from "@medusa-uz/payment-ledger";
import mendCollisions from "@medusa-uz/payment-ledger/jobs/mend-collisions";
import { settleOne } from "@medusa-uz/payment-ledger/settlement/settle";
import { requestTransfer } from "@medusa-uz/payment-ledger/transfers/request-transfer";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import type { AxiosInstance } from "axios";
import { crashingContainer } from "./crashing-container";
import { decide, type Answer } from "./made-up-protocol";
import { placeOrder, type PlacedOrder } from "./orders";
import { ProviderBank, type BankHabit } from "./provider-bank";
import type { Shop } from "./shop";

export type Step =
  | { type: "create" | "perform" | "hold" | "cancel" | "late_debit"; transaction: string }
  | { type: "expire" | "settle" | "settle_provider" | "staff_cancel" }
  | { type: "crash"; after: number }
  /** Staff ask for the hold, all or half of it, or want the money back. */
  | { type: "charge" | "refund"; transaction: string; half: boolean; stock: StockFate }
  | { type: "bank"; habit: BankHabit };

const SETTLE_ROUNDS = 600;
const QUANTITY = 2;

type Row = Record<string, string | number | boolean | null>;

/** One order, a made-up protocol around it, and its bank. Remembers every successful answer: a repeat must give it again. */
export class LedgerWorld {
  private readonly answers = new Map<string, Answer>();
  private readonly bank = new ProviderBank();

  private constructor(
    private readonly container: MedusaContainer,
    private readonly order: PlacedOrder,
  ) {
    registerProtocol(this.bank.protocol("payme"));
  }

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
      case "hold":
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
      case "settle_provider":
        await settleOne(this.container, "provider");
        return this.makeRetriesDue();
      case "charge":
      case "refund":
        return this.ask(step);
      case "bank":
        this.bank.behave([step.habit]);
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
       where p.order_id = ? and a.counts and a.state in ('held', 'performed')`,
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
    await this.settleAll();
    const known = await this.ledger.payableOfOrder(this.order.id);
    const attempts = known?.attempts ?? [];
    const facts = await this.ledger.orderFacts(this.order.id);
    const { sum, refunded, booked } = await this.captured();
    const paid = attempts.some(({ counts, state }) => counts && state === "performed");

    for (const attempt of attempts.filter(({ state }) => state === "performed")) {
      expect(attempt.counts).toBe(attempt.refund_due === null);
    }
    this.mustEqualTheBank(attempts);
    const counting = attempts.find(({ counts }) => counts);
    if (paid && counting) {
      expect({ status: facts?.status, sum, refunded, booked }).toEqual({
        status: "pending",
        sum: Number(counting.charged) / 100,
        refunded: Number(counting.refunded) / 100,
        booked: Number(counting.charged - counting.refunded) / 100,
      });
    } else if (counting) {
      expect({ status: facts?.status, sum, booked }).toEqual({
        status: "pending",
        sum: 0,
        booked: 0,
      });
      expect(facts?.secured).toBe(true);
    } else {
      // Staff cancelled while the money came in: staff see it as due back, captured or not.
      const due = attempts.some(({ refund_due }) => refund_due === "order_cancelled");
      const left = Math.round((sum - refunded) * 100) / 100;
      expect(booked).toBe(left);
      expect(due ? facts?.status : left).toBe(due ? "canceled" : 0);
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
      const outcomes = [
        await settleOne(this.container, "medusa"),
        await settleOne(this.container, "provider"),
      ];
      if (outcomes.every((outcome) => outcome === "empty")) {
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
    const key = `${method} ${transaction_id}`;
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

  /** Refused where the ledger or the state of the payment does not allow it; both is fine. */
  private async ask(step: Extract<Step, { half: boolean }>): Promise<void> {
    const attempt = await this.attempt(`${this.order.id}-${step.transaction}`);
    if (!attempt) {
      return;
    }
    const all = step.type === "charge" ? attempt.amount : attempt.charged - attempt.refunded;
    await requestTransfer(this.container, attempt, {
      kind: step.type,
      amount: step.half ? all / 2n : all,
      cause: "staff",
      stock: step.half ? "keep" : step.stock,
    }).catch((error: { type?: string }) => {
      if (error.type !== "not_allowed") {
        throw error;
      }
    });
  }

  /** The money that transfers moved, in the bank's books and in the ledger's. */
  private mustEqualTheBank(attempts: Attempt[]): void {
    for (const attempt of attempts) {
      const { charged, returned, released } = this.bank.of(attempt);
      const wasTaken = attempt.state === "performed" || attempt.state === "refunded";
      expect(attempt.charged).toBe(wasTaken ? charged || attempt.amount : 0n);
      expect(attempt.state === "held" && (released || charged > 0n)).toBe(false);
      // The provider's own cancellation returns the rest of the money.
      const cancelled = this.answers.has(`cancel ${attempt.transaction_id}`);
      expect(attempt.refunded).toBe(cancelled && wasTaken ? attempt.charged : returned);
    }
  }

  private async attempt(transaction_id: string): Promise<Attempt | undefined> {
    const known = await this.ledger.payableOfOrder(this.order.id);
    return known?.attempts.find((attempt) => attempt.transaction_id === transaction_id);
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
