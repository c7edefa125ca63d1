import type { DeliveryEvent, DeliveryState } from "../../api/wire";
import type { Actor } from "../../delivery/transitions";
import { rowsOf, type Sql } from "./rows";

/** What happened to a delivery: who, when, why and where. */
export type NewEvent = {
  delivery_id: string;
  /** When it happened, which is not when it was heard of. */
  at?: Date;
  actor: Actor;
  type: string;
  from?: DeliveryState | null;
  to?: DeliveryState | null;
  reason?: string | null;
  /** Never a phone, a name or a code. */
  meta?: Record<string, unknown>;
  position?: { lat: number; lng: number } | null;
};

type Row = Omit<DeliveryEvent, "seq" | "at"> & { seq: string; at: Date };

/** Writes in the transaction of what it tells of. @returns its number */
export async function writeEvent(sql: Sql, event: NewEvent): Promise<number> {
  const [row] = await rowsOf<{ seq: string }>(
    sql,
    `insert into courier_delivery_event
       (delivery_id, at, actor_type, actor_id, type, "from", "to", reason, meta, lat, lng)
     values (:delivery_id, coalesce(:at, now()), :actor_type, :actor_id, :type, :from, :to, :reason, :meta, :lat, :lng)
     returning seq`,
    {
      delivery_id: event.delivery_id,
      at: event.at ?? null,
      actor_type: event.actor.type,
      actor_id: event.actor.id,
      type: event.type,
      from: event.from ?? null,
      to: event.to ?? null,
      reason: event.reason ?? null,
      meta: JSON.stringify(event.meta ?? {}),
      lat: event.position?.lat ?? null,
      lng: event.position?.lng ?? null,
    },
  );
  return Number(row!.seq);
}

/** The story of a delivery, oldest first. */
export async function storyOf(sql: Sql, delivery_id: string): Promise<DeliveryEvent[]> {
  const rows = await rowsOf<Row>(
    sql,
    `select seq, at, actor_type, actor_id, type, "from", "to", reason, meta, lat, lng
     from courier_delivery_event where delivery_id = :delivery_id order by seq`,
    { delivery_id },
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: row.at.toISOString() }));
}
