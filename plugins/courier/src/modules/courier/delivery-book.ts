import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { AssignAnswer, AssignBody } from "../../api/wire";
import { isEnded, type Actor } from "../../delivery/transitions";
import { CourierProblem } from "../../problem/courier-problem";
import { reckonCashAgain, wronglyReckoned } from "./cash-due";
import {
  amendDelivery,
  changeDelivery,
  findDelivery,
  type Amendment,
  type Change,
  type ChangeOptions,
} from "./change-delivery";
import { arrived, attended, toldLate, type Told } from "./flagged";
import { isWith, mustBeGivable, mustBeOurs } from "./may-be-given";
import { openDeliveries, type Opening, type PromisedTo } from "./open-deliveries";
import { firstOf, rowsOf, type DeliveryRow, type Sql } from "./rows";

type By = { id: string; actor: Actor; reason?: string | null };

/** Deliveries: opened by packed parcels, and moved by whoever may. Every change is one short transaction. */
export class DeliveryBook {
  private readonly connection: Knex;
  private readonly options: ChangeOptions;
  private readonly failed: Opening["failed"];

  /** @param failed hears of parcels that could not be opened */
  constructor(connection: Knex, options: ChangeOptions, failed: Opening["failed"]) {
    this.connection = connection;
    this.options = options;
    this.failed = failed;
  }

  /** @returns ids of deliveries that were not there before */
  async open(which: { fulfillment_id?: string } = {}, promisedTo?: PromisedTo): Promise<string[]> {
    return openDeliveries(this.connection, which, { promisedTo, failed: this.failed });
  }

  /** @throws CourierProblem delivery_not_found */
  async find(id: string): Promise<DeliveryRow> {
    return findDelivery(this.connection, id);
  }

  async ofFulfillment(fulfillment_id: string): Promise<DeliveryRow | null> {
    return firstOf<DeliveryRow>(
      this.connection,
      "select * from courier_delivery where fulfillment_id = :fulfillment_id",
      { fulfillment_id },
    );
  }

  /** One change. @param trx of a caller who writes more beside it */
  async change(change: Change, trx?: Sql): Promise<DeliveryRow> {
    if (trx) {
      return changeDelivery(trx, change, this.options);
    }
    return this.connection.transaction((own) => changeDelivery(own, change, this.options));
  }

  /** Columns that leave the state alone. */
  async amend(amendment: Amendment, trx?: Sql): Promise<DeliveryRow> {
    if (trx) {
      return amendDelivery(trx, amendment);
    }
    return this.connection.transaction((own) => amendDelivery(own, amendment));
  }

  /**
   * Gives deliveries to a courier, each by itself: who saw another courier (or none) than there is now gets
   * `already_assigned`, so that of two operators one wins. Who has it keeps it as it is; what another courier carries
   * already is taken over only with `take_over`.
   *
   * @throws CourierProblem courier_not_found, courier_inactive
   */
  async assign(
    { deliveries, courier_id, take_over = false }: AssignBody,
    actor: Actor,
  ): Promise<AssignAnswer> {
    await this.mustWork(courier_id);
    const answer: AssignAnswer = { assigned: [], refused: [] };
    for (const { id, from_courier_id } of deliveries) {
      try {
        const isThere = from_courier_id === courier_id && isWith(await this.find(id), courier_id);
        if (!isThere) {
          await this.change({
            ...{ id, action: "assign", actor, set: { courier_id } },
            mind: (delivery) => mustBeGivable(delivery, { from_courier_id, take_over }),
          });
        }
        answer.assigned.push(id);
      } catch (error) {
        if (!(error instanceof CourierProblem)) {
          throw error;
        }
        answer.refused.push({ id, code: error.code as AssignAnswer["refused"][number]["code"] });
      }
    }
    return answer;
  }

  async unassign(by: By): Promise<DeliveryRow> {
    return this.change({ ...by, action: "unassign", mind: mustBeOurs });
  }

  async cancel(by: By): Promise<DeliveryRow> {
    return this.afterwardsReckon(await this.change({ ...by, action: "cancel", mind: mustBeOurs }));
  }

  /** Staff saw to what was flagged. @throws CourierProblem nothing_to_see_to */
  async attend(by: By): Promise<DeliveryRow> {
    return this.afterwardsReckon(await this.amend(attended(by)));
  }

  /** The carrier sent what the buyer paid: Medusa captures it. @throws CourierProblem nothing_to_see_to */
  async cashArrived(by: By): Promise<DeliveryRow> {
    const amendment = arrived(await this.find(by.id), by, this.options);
    return this.afterwardsReckon(await this.amend(amendment));
  }

  /** Money that a courier took is with the delivery and will be captured, whatever has become of the parcel. */
  async tookCash(trx: Sql, told: Told): Promise<void> {
    await this.amend(toldLate(told, this.options), trx);
  }

  /** A failed one is to be tried again, by whomever. */
  async retry(by: By): Promise<DeliveryRow> {
    return this.change({ ...by, action: "retry" });
  }

  /** The parcel is back in the house. */
  async return(by: By): Promise<DeliveryRow> {
    return this.afterwardsReckon(await this.change({ ...by, action: "return" }));
  }

  /** Photo or signature will do for the hand-over. */
  async unlock(by: By): Promise<DeliveryRow> {
    return this.amend({ ...by, type: "unlock", set: { unlocked: true } });
  }

  /** Another promise. @throws CourierProblem window_backwards */
  async reschedule({ from, to, ...by }: By & { from: Date; to: Date }): Promise<DeliveryRow> {
    if (from >= to || to.getTime() <= Date.now()) {
      throw new CourierProblem("window_backwards");
    }
    return this.amend({
      ...by,
      type: "reschedule",
      set: { window_from: from, window_to: to },
      meta: { from: from.toISOString(), to: to.toISOString() },
    });
  }

  /** Medusa took a fulfillment back. Nothing happens when its delivery has ended already, or there is none. */
  async revoke(fulfillment_id: string): Promise<void> {
    const delivery = await this.ofFulfillment(fulfillment_id);
    if (!delivery) {
      return;
    }
    await this.bySystem(delivery, "revoke", "fulfillment_cancelled");
  }

  /** Staff said in Medusa that a parcel is with its buyer. Nothing happens when that is known, or nobody brings it. */
  async settle(fulfillment_id: string): Promise<void> {
    const delivery = await this.ofFulfillment(fulfillment_id);
    if (delivery && !isEnded(delivery.state)) {
      await this.bySystem(delivery, "settle", "delivered_in_medusa");
    }
  }

  /** The order was paid otherwise, or a parcel of it ended. @returns whether a parcel asks for another sum now */
  async reckonCash(order_id: string): Promise<boolean> {
    return this.connection.transaction((trx) => reckonCashAgain(trx, order_id));
  }

  /** The same for the order of a payment. */
  async reckonCashOfPayment(payment_id: string): Promise<void> {
    const order = await firstOf<{ order_id: string }>(
      this.connection,
      `select l.order_id from payment p
       join order_payment_collection l on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
       where p.id = :payment_id
         and exists (select 1 from courier_delivery d where d.order_id = l.order_id and d.ended_at is null)`,
      { payment_id },
    );
    if (order) {
      await this.reckonCash(order.order_id);
    }
  }

  /** Reckons every order again of which no event told. @returns how many */
  async reckonMissed(): Promise<number> {
    const orders = await wronglyReckoned(this.connection);
    for (const order_id of orders) {
      await this.reckonCash(order_id);
    }
    return orders.length;
  }

  /** Takes back what was cancelled in Medusa while nobody listened. */
  async revokeCancelled(): Promise<void> {
    const rows = await rowsOf<{ fulfillment_id: string }>(
      this.connection,
      `select d.fulfillment_id from courier_delivery d join fulfillment f on f.id = d.fulfillment_id
       where d.ended_at is null and f.canceled_at is not null`,
    );
    for (const { fulfillment_id } of rows) {
      await this.revoke(fulfillment_id);
    }
  }

  /** Follows Medusa, unless the delivery has ended meanwhile. */
  private async bySystem(
    { id, order_id }: DeliveryRow,
    action: "revoke" | "settle",
    reason: string,
  ): Promise<void> {
    try {
      await this.change({ id, action, actor: { type: "system", id: null }, reason });
    } catch (error) {
      if (!(error instanceof CourierProblem && error.code === "illegal_jump")) {
        throw error;
      }
    }
    await this.reckonCash(order_id);
  }

  private async afterwardsReckon(delivery: DeliveryRow): Promise<DeliveryRow> {
    await this.reckonCash(delivery.order_id);
    return delivery;
  }

  private async mustWork(courier_id: string): Promise<void> {
    const courier = await firstOf<{ is_active: boolean }>(
      this.connection,
      "select is_active from courier where id = :courier_id",
      { courier_id },
    );
    if (!courier) {
      throw new CourierProblem("courier_not_found");
    }
    if (!courier.is_active) {
      throw new CourierProblem("courier_inactive");
    }
  }
}
