import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { CourierActionBody } from "../api/wire";
import { tashkentDay } from "../delivery/tashkent-day";
import type { Actor } from "../delivery/transitions";
import type { CashBook } from "../modules/courier/cash-book";
import type { Columns } from "../modules/courier/change-delivery";
import type { DeliveryBook } from "../modules/courier/delivery-book";
import { firstOf, type Sql } from "../modules/courier/rows";
import { CourierProblem } from "../problem/courier-problem";
import { bookLate } from "./book-late";
import { lockHad, type Had } from "./own-delivery";
import { happenedAt, planAction } from "./plan-action";
import { proveHandOver, type Proven, type Refused } from "./prove-hand-over";

type Parts = {
  connection: Knex;
  deliveries: Pick<DeliveryBook, "change" | "amend" | "find" | "reckonCash" | "tookCash">;
  cash: Pick<CashBook, "collect">;
  /** Of the plugin's options. */
  secret: string;
};

/** An action of a courier's phone. */
export type Acting = { courier_id: string; delivery_id: string; body: CourierActionBody };

/** What is kept of an action: enough to answer its repetition, and nothing about the buyer. */
type Result = { done: true } | Refused;

const DELETE_AFTER = "30 days";

/**
 * What couriers do on the road. Their phones repeat, reorder and come late, so every action has a key of its own: the
 * first with a key acts, and whoever comes with it later, or at the same moment, gets its answer.
 */
export class ActionBook {
  constructor(private readonly parts: Parts) {}

  /** @throws CourierProblem what cannot be, and wrong guesses; the latter are counted */
  async act({ courier_id, delivery_id, body }: Acting): Promise<void> {
    const { connection, deliveries } = this.parts;
    const { state, order_id } = await deliveries.find(delivery_id);
    if (state === "assigned") {
      // It is about to leave the house: the last moment to learn that it is not paid.
      await deliveries.reckonCash(order_id);
    }
    const result = await connection.transaction(async (trx) => {
      const had = await lockHad(trx, { courier_id, delivery_id });
      const before = await this.begin(trx, { courier_id, delivery_id, key: body.key });
      if (before) {
        return before;
      }
      const after = await this.carryOut(trx, had, { courier_id, delivery_id, body });
      await trx.raw(
        "update courier_action set result = :result where courier_id = :courier_id and key = :key",
        { result: JSON.stringify(after), courier_id, key: body.key },
      );
      return after;
    });
    if ("refused" in result) {
      throw new CourierProblem(result.refused, result.more);
    }
    if (body.type === "delivered") {
      // Another sum may have been taken than was due: the next parcel of the order brings the rest.
      await deliveries.reckonCash(order_id);
    }
  }

  /** Phones that come back after a month are asked to look again. @returns how many were deleted */
  async forgetOld(): Promise<number> {
    const row = await firstOf<{ count: string }>(
      this.parts.connection,
      `with gone as (
         delete from courier_action where created_at < now() - interval '${DELETE_AFTER}' returning 1)
       select count(*) from gone`,
    );
    return Number(row!.count);
  }

  /** Null for the first with this key; others wait here until the first is through, and get its result. */
  private async begin(
    trx: Sql,
    action: { courier_id: string; delivery_id: string; key: string },
  ): Promise<Result | null> {
    const first = await firstOf(
      trx,
      `insert into courier_action (courier_id, key, delivery_id, result)
       values (:courier_id, :key, :delivery_id, '{}') on conflict do nothing returning key`,
      action,
    );
    if (first) {
      return null;
    }
    const { courier_id, key } = action;
    const before = await firstOf<{ delivery_id: string; result: Result }>(
      trx,
      "select delivery_id, result from courier_action where courier_id = :courier_id and key = :key",
      { courier_id, key },
    );
    if (before?.delivery_id !== action.delivery_id) {
      throw new CourierProblem("changed_meanwhile");
    }
    return before.result;
  }

  private async carryOut(
    trx: Sql,
    { delivery, lost }: Had,
    { courier_id, delivery_id, body }: Acting,
  ): Promise<Result> {
    if (lost) {
      const late = await bookLate(trx, this.parts, { delivery, lost, courier_id, body });
      if (late) {
        return { done: true };
      }
      if (delivery.courier_id !== courier_id) {
        throw new CourierProblem("delivery_not_found");
      }
    }
    const steps = planAction(delivery.state, body.type);
    if (!steps) {
      throw new CourierProblem("illegal_jump", { state: delivery.state });
    }
    if (steps.length === 0) {
      return { done: true };
    }
    if (steps[0] === "pick_up" && Number(delivery.unpaid) > 0) {
      throw new CourierProblem("order_unpaid", { unpaid: Number(delivery.unpaid) });
    }
    const actor: Actor = { type: "courier", id: courier_id };
    const proven =
      body.type === "delivered"
        ? await proveHandOver(trx, this.parts, { delivery, body, actor })
        : null;
    if (proven && "refused" in proven) {
      return proven;
    }
    const since = delivery.picked_up_at ?? delivery.assigned_at ?? delivery.created_at;
    const at = new Date(happenedAt(Date.parse(body.at), since.getTime(), Date.now()));
    const position = body.position ?? null;
    for (const step of steps) {
      const last = step === steps.at(-1);
      await this.parts.deliveries.change(
        {
          ...{ id: delivery_id, action: step, actor, at, position },
          ...(last ? lastOf(body, proven) : {}),
        },
        trx,
      );
    }
    if (body.type === "delivered" && body.cash) {
      // Of the day it was heard of: a day that was counted already stays as it was counted.
      const day = tashkentDay(Date.now());
      await this.parts.cash.collect(trx, { courier_id, delivery_id, amount: body.cash, day });
    }
    return { done: true };
  }
}

function lastOf(body: CourierActionBody, proven: Proven | null) {
  const { type, reason, note } = body;
  const set: Columns =
    type === "failed"
      ? { failed_reason: reason, failed_note: note ?? null }
      : { ...proven?.columns };
  return { set, meta: proven?.meta ?? {}, reason: type === "failed" ? reason : (note ?? null) };
}
