import type { DeliveryState } from "../../api/wire";
import { effectsOf, type EffectKind } from "../../delivery/effects-of";
import { isEnded, stateAfter, type Actor, type DeliveryAction } from "../../delivery/transitions";
import { CourierProblem } from "../../problem/courier-problem";
import { writeEffects } from "./effect-book";
import { writeEvent } from "./event-book";
import { firstOf, rowsOf, type DeliveryRow, type Sql } from "./rows";

/** What may be written besides the state. */
export type Columns = Partial<
  Pick<
    DeliveryRow,
    | "courier_id"
    | "carrier"
    | "carrier_ref"
    | "window_from"
    | "window_to"
    | "proof_kind"
    | "failed_reason"
    | "failed_note"
    | "assigned_at"
    | "picked_up_at"
    | "delivered_at"
    | "unlocked"
    | "code_misses"
    | "code_version"
    | "attention"
  > & { cash_due: number; cash_collected: number | null }
>;

export type Change = {
  id: string;
  action: DeliveryAction;
  actor: Actor;
  /** When it happened; now, when it is not given. */
  at?: Date;
  set?: Columns;
  /** Looks at the delivery before it is changed. @throws CourierProblem when it is not what the actor believes it is */
  mind?: (delivery: DeliveryRow) => void;
  reason?: string | null;
  meta?: Record<string, unknown>;
  position?: { lat: number; lng: number } | null;
};

export type ChangeOptions = { captureCash: boolean };

/** So often somebody else may be quicker before the caller is asked to look again. */
const TRIES = 5;

/**
 * Moves a delivery from one state to the next: a compare-and-set on state and version, with its event and what Medusa has
 * to be told, all in the transaction that `sql` is.
 *
 * @throws CourierProblem delivery_not_found, illegal_jump, changed_meanwhile and whatever `mind` throws
 */
export async function changeDelivery(
  sql: Sql,
  change: Change,
  options: ChangeOptions,
): Promise<DeliveryRow> {
  const { id, action, actor, at = new Date() } = change;
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await findDelivery(sql, id);
    change.mind?.(before);
    const to = stateAfter(before.state, action, actor.type);
    if (to === null) {
      throw new CourierProblem("illegal_jump", { state: before.state });
    }
    const columns = { ...columnsOf(action, at), ...anew(before, change), ...change.set };
    const after = await compareAndSet(sql, before, { state: to, ...endOf(to, at), ...columns });
    if (after) {
      await writeEvent(sql, {
        delivery_id: id,
        at,
        actor,
        type: action,
        from: before.state,
        to,
        reason: change.reason,
        meta: { ...whose(before, after), ...change.meta },
        position: change.position,
      });
      const cash = Number(after.cash_collected ?? 0);
      await writeEffects(sql, id, effectsOf(action, { cash, captureCash: options.captureCash }));
      return after;
    }
  }
  throw new CourierProblem("changed_meanwhile");
}

/** Writes columns that leave the state alone, with an event. Refused when the delivery has ended, unless `ended` is true. */
export async function amendDelivery(
  sql: Sql,
  { id, actor, set, mind, type, reason, meta, ended = false, effects = [] }: Amendment,
): Promise<DeliveryRow> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await findDelivery(sql, id);
    mind?.(before);
    if (!ended && isEnded(before.state)) {
      throw new CourierProblem("illegal_jump", { state: before.state });
    }
    const after = await compareAndSet(sql, before, set);
    if (after) {
      await writeEvent(sql, { delivery_id: id, actor, type, reason, meta });
      await writeEffects(sql, id, effects);
      return after;
    }
  }
  throw new CourierProblem("changed_meanwhile");
}

export type Amendment = Pick<Change, "id" | "actor" | "mind" | "reason" | "meta"> & {
  set: Columns;
  type: string;
  ended?: boolean;
  effects?: EffectKind[];
};

/** @throws CourierProblem delivery_not_found */
export async function findDelivery(sql: Sql, id: string): Promise<DeliveryRow> {
  const found = await firstOf<DeliveryRow>(sql, "select * from courier_delivery where id = :id", {
    id,
  });
  if (!found) {
    throw new CourierProblem("delivery_not_found");
  }
  return found;
}

/** Null when somebody else has written since `before` was read. */
async function compareAndSet(
  sql: Sql,
  before: DeliveryRow,
  set: Columns & { state?: DeliveryState; ended_at?: Date | null },
): Promise<DeliveryRow | null> {
  const entries = Object.entries(set).filter(([, value]) => value !== undefined);
  const [after] = await rowsOf<DeliveryRow>(
    sql,
    `update courier_delivery set ${entries.map(([name]) => `${name} = :${name}, `).join("")}
       version = version + 1, updated_at = now()
     where id = :where_id and state = :where_state and version = :where_version returning *`,
    {
      ...Object.fromEntries(entries),
      where_id: before.id,
      where_state: before.state,
      where_version: before.version,
    },
  );
  return after ?? null;
}

/**
 * A parcel that goes to another courier has its guesses back and no leave for pictures. One that goes out again has another
 * code too: the courier of the last visit may know the old one.
 */
function anew(before: DeliveryRow, { action, set }: Change): Columns {
  const isOthers =
    action === "assign" && before.courier_id !== null && set?.courier_id !== before.courier_id;
  if (action !== "retry" && !isOthers) {
    return {};
  }
  const hasLeft = before.state !== "assigned";
  return {
    ...(hasLeft && { code_version: before.code_version + 1 }),
    ...{ code_misses: 0, unlocked: false },
  };
}

/** What every action writes of itself. */
function columnsOf(action: DeliveryAction, at: Date): Columns {
  switch (action) {
    case "assign":
      return { assigned_at: at, failed_reason: null, failed_note: null };
    case "unassign":
      return { courier_id: null, assigned_at: null };
    case "retry":
      return { courier_id: null, assigned_at: null, failed_reason: null, failed_note: null };
    case "pick_up":
      return { picked_up_at: at };
    case "deliver":
    case "settle":
      return { delivered_at: at };
    default:
      return {};
  }
}

const endOf = (to: DeliveryState, at: Date): { ended_at?: Date } =>
  isEnded(to) ? { ended_at: at } : {};

/** The history names the courier before and after when it is another one. */
function whose(before: DeliveryRow, after: DeliveryRow): Record<string, unknown> {
  return before.courier_id === after.courier_id
    ? {}
    : { from_courier_id: before.courier_id, courier_id: after.courier_id };
}
