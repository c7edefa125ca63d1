import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { DeliveryEffect } from "../../api/wire";
import type { EffectKind } from "../../delivery/effects-of";
import { firstOf, rowsOf, type Sql } from "./rows";

/** What Medusa has to be told of a delivery, held under a row lock while it is told. */
export type Effect = {
  id: string;
  kind: EffectKind;
  tries: number;
  delivery_id: string;
  order_id: string;
  fulfillment_id: string;
  tracking_code: string;
  /** How often it left with another code: what is 1 has left for the first time. */
  code_version: number;
};

export type EffectOutcome = "done" | "failed" | "dead" | "empty";

/** Medusa will never take it: staff see it at the delivery. */
export class HopelessEffect extends Error {}

const FIRST_WAIT_S = 2;
const LONGEST_WAIT_S = 600;
const LONGEST_ERROR = 500;
/** Money waits no longer for news that Medusa does not take. */
const PATIENCE = "2 minutes";

/** Seconds until a failed effect is tried again: 2, 4, 8 ... at most ten minutes. */
export const waitBeforeRetry = (tries: number): number =>
  Math.min(FIRST_WAIT_S * 2 ** Math.min(tries, 20), LONGEST_WAIT_S);

/**
 * Writes down, in the transaction of a change, what Medusa has to be told after it. Money that came later is captured again: a
 * capture is reckoned from the sums. What left again is told of again: its buyer has another code.
 */
export async function writeEffects(
  sql: Sql,
  delivery_id: string,
  kinds: EffectKind[],
): Promise<void> {
  for (const kind of kinds) {
    await sql.raw(
      `insert into courier_effect (delivery_id, kind) values (:delivery_id, :kind)
       on conflict (delivery_id, kind) do update set state = 'due', next_at = now(), updated_at = now()
         where courier_effect.kind in ('capture', 'shipment')`,
      { delivery_id, kind },
    );
  }
}

/** The outbox. */
export class EffectBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  /**
   * Takes the oldest due effect and has it carried out. Its row stays locked meanwhile: nobody else takes it, and a process
   * that dies gives it back at once. What belongs to one order is told strictly in order.
   */
  async carryOutNext(carryOut: (effect: Effect) => Promise<void>): Promise<EffectOutcome> {
    return this.connection.transaction(async (trx) => {
      const effect = await firstOf<Effect>(
        trx,
        `select e.id, e.kind, e.tries, e.delivery_id, d.order_id, d.fulfillment_id, d.tracking_code, d.code_version
         from courier_effect e join courier_delivery d on d.id = e.delivery_id
         where e.state = 'due' and e.next_at <= now() and not exists (
           select 1 from courier_effect earlier join courier_delivery other on other.id = earlier.delivery_id
           where other.order_id = d.order_id and earlier.id < e.id and earlier.state = 'due'
             and (e.kind <> 'capture' or e.created_at > now() - interval '${PATIENCE}'))
         order by e.next_at, e.id limit 1 for update of e skip locked`,
      );
      if (!effect) {
        return "empty";
      }
      try {
        await carryOut(effect);
      } catch (error) {
        const dead = error instanceof HopelessEffect;
        await trx.raw(
          `update courier_effect set tries = tries + 1, error = :error, state = :state, updated_at = now(),
             next_at = now() + :wait * interval '1 second' where id = :id`,
          {
            id: effect.id,
            error: (error as Error).message.slice(0, LONGEST_ERROR),
            state: dead ? "dead" : "due",
            wait: waitBeforeRetry(effect.tries),
          },
        );
        return dead ? "dead" : "failed";
      }
      await trx.raw(
        `update courier_effect set tries = tries + 1, error = null, state = 'done', updated_at = now() where id = ?`,
        [effect.id],
      );
      return "done";
    });
  }

  async ofDelivery(delivery_id: string): Promise<DeliveryEffect[]> {
    return rowsOf<DeliveryEffect>(
      this.connection,
      `select kind, state, tries, error from courier_effect where delivery_id = :delivery_id order by id`,
      { delivery_id },
    );
  }
}
