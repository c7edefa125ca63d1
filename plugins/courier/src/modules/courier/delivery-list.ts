import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type {
  AdminDelivery,
  BoardAnswer,
  Carrier,
  DeliveriesAnswer,
  DeliveryState,
} from "../../api/wire";
import { buyerOf, type OrderAddress } from "../../delivery/buyer";
import { IS_LATE, isLate } from "../../delivery/late";
import { readTrackingCode } from "../../delivery/tracking-code";
import type { Places } from "../../places/places";
import { CourierProblem } from "../../problem/courier-problem";
import { GUESSES } from "../../road/hand-over-code";
import { firstOf, rowsOf, type DeliveryRow } from "./rows";

/** What staff look for. */
export type Wanted = {
  states?: DeliveryState[];
  /** Provinces; `none` for an address without one. */
  zones?: string[];
  /** A courier, or nobody. */
  courier_id?: string | null;
  /** Tashkent day on which the window ends, else on which it was opened. */
  day?: string;
  late?: boolean;
  attention?: boolean;
  q?: string;
  carrier?: Carrier;
  limit: number;
  offset: number;
};

type Row = DeliveryRow & OrderAddress & { courier_name: string | null };

const FROM = `
  from courier_delivery d
  left join courier c on c.id = d.courier_id
  left join "order" o on o.id = d.order_id
  left join order_address a on a.id = o.shipping_address_id`;

const COLUMNS = `d.*, c.name as courier_name, a.first_name, a.last_name, a.phone, a.address_1, a.address_2, a.city,
  a.metadata as address_metadata`;

/** What staff see of deliveries; names and addresses come from the orders. */
export class DeliveryList {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  /** Open ones first, the earliest promise first; then the ended ones, newest first. */
  async list(wanted: Wanted, places: Places): Promise<DeliveriesAnswer> {
    const { limit, offset } = wanted;
    const { where, bindings } = filterOf(wanted);
    const count = await firstOf<{ count: number }>(
      this.connection,
      `select count(*)::int as count ${FROM} where ${where}`,
      bindings,
    );
    const rows = await rowsOf<Row>(
      this.connection,
      `select ${COLUMNS} ${FROM} where ${where}
       order by d.ended_at desc nulls first, d.window_to nulls last, d.no limit :limit offset :offset`,
      { ...bindings, limit, offset },
    );
    const deliveries = await Promise.all(rows.map((row) => shown(row, places)));
    return { deliveries, count: count!.count, limit, offset };
  }

  /** By ids, in the order of the ids; who is unknown is left out. */
  async ofIds(ids: string[], places: Places): Promise<AdminDelivery[]> {
    const rows = await rowsOf<Row>(
      this.connection,
      `select ${COLUMNS} ${FROM} where d.id = any(:ids) order by array_position(cast(:ids as text[]), d.id)`,
      { ids },
    );
    return Promise.all(rows.map((row) => shown(row, places)));
  }

  /** @throws CourierProblem delivery_not_found */
  async one(id: string, places: Places): Promise<AdminDelivery> {
    const [delivery] = await this.ofIds([id], places);
    if (!delivery) {
      throw new CourierProblem("delivery_not_found");
    }
    return delivery;
  }

  /** How many are where: everything that is open, and what ended today. */
  async board(places: Places): Promise<BoardAnswer> {
    const cells = await rowsOf<BoardAnswer["cells"][number]>(
      this.connection,
      `select d.state, d.province, count(*)::int as count, (count(*) filter (where ${IS_LATE}))::int as late
       from courier_delivery d
       where d.ended_at is null
         or d.ended_at >= date_trunc('day', now() at time zone 'Asia/Tashkent') at time zone 'Asia/Tashkent'
       group by d.state, d.province order by d.province nulls last, d.state`,
    );
    const provinces = [...new Set(cells.flatMap(({ province }) => province ?? []))];
    const named = await Promise.all(
      provinces.map(
        async (province) => [province, (await places(province, null)).division] as const,
      ),
    );
    const open = cells.filter(({ state }) => OPEN.has(state));
    const sum = (some: typeof cells, of: "count" | "late") =>
      some.reduce((all, cell) => all + cell[of], 0);
    return {
      cells,
      divisions: Object.fromEntries(named.flatMap(([key, words]) => (words ? [[key, words]] : []))),
      late: sum(open, "late"),
      unassigned: sum(
        cells.filter(({ state }) => state === "ready"),
        "count",
      ),
    };
  }

  /** Photos and signatures of a delivery. */
  async proofs(
    id: string,
  ): Promise<{ id: string; kind: "photo" | "signature"; at: string; size: number }[]> {
    const rows = await rowsOf<{
      id: string;
      kind: "photo" | "signature";
      created_at: Date;
      size: number;
    }>(
      this.connection,
      "select id, kind, created_at, size from courier_proof where delivery_id = :id order by created_at, id",
      { id },
    );
    return rows.map(({ created_at, ...proof }) => ({ ...proof, at: created_at.toISOString() }));
  }
}

const OPEN = new Set<DeliveryState>(["ready", "assigned", "on_the_way", "failed"]);

function filterOf(wanted: Wanted): { where: string; bindings: Record<string, unknown> } {
  const parts: [string, Record<string, unknown>][] = [];
  if (wanted.states?.length) {
    parts.push(["d.state = any(:states)", { states: wanted.states }]);
  }
  if (wanted.zones?.length) {
    parts.push(["coalesce(d.province, 'none') = any(:zones)", { zones: wanted.zones }]);
  }
  if (wanted.courier_id !== undefined) {
    parts.push([
      "d.courier_id is not distinct from :courier_id",
      { courier_id: wanted.courier_id },
    ]);
  }
  if (wanted.day) {
    parts.push([
      "(coalesce(d.window_to, d.created_at) at time zone 'Asia/Tashkent')::date = :day",
      { day: wanted.day },
    ]);
  }
  if (wanted.late) {
    parts.push([IS_LATE, {}]);
  }
  if (wanted.attention) {
    parts.push(["d.attention is not null", {}]);
  }
  if (wanted.carrier) {
    parts.push(["d.carrier = :carrier", { carrier: wanted.carrier }]);
  }
  if (wanted.q) {
    parts.push(searchOf(wanted.q));
  }
  return {
    where: parts.map(([sql]) => sql).join(" and ") || "true",
    bindings: Object.assign({}, ...parts.map(([, bindings]) => bindings)) as Record<
      string,
      unknown
    >,
  };
}

/** A number is of the delivery, of the order or part of a phone; a word is a code or a name. */
function searchOf(q: string): [string, Record<string, unknown>] {
  const digits = q.replace(/\D/g, "");
  return [
    `(d.tracking_code = :code or d.carrier_ref = :q
      or concat_ws(' ', a.first_name, a.last_name) ilike :name escape '!'
      or (:digits <> '' and (d.no::text = :digits or d.order_display_id::text = :digits
        or (length(:digits) >= 4 and regexp_replace(a.phone, '[^0-9]', '', 'g') like :phone))))`,
    {
      q,
      code: readTrackingCode(q) ?? "",
      name: `%${q.replace(/[!%_]/g, "!$&")}%`,
      digits,
      phone: `%${digits}%`,
    },
  ];
}

async function shown(row: Row, places: Places): Promise<AdminDelivery> {
  const names = await places(row.province, row.district_soato);
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return {
    id: row.id,
    no: Number(row.no),
    order_id: row.order_id,
    order_no: row.order_display_id,
    fulfillment_id: row.fulfillment_id,
    state: row.state,
    courier: row.courier_id ? { id: row.courier_id, name: row.courier_name ?? "" } : null,
    carrier: row.carrier,
    carrier_ref: row.carrier_ref,
    service: row.service,
    province: row.province,
    district_soato: row.district_soato,
    ...names,
    ...buyerOf(row),
    window: { from: iso(row.window_from), to: iso(row.window_to) },
    late: isLate(row, Date.now()),
    cash_due: Number(row.cash_due),
    unpaid: Number(row.unpaid),
    cash_collected: row.cash_collected === null ? null : Number(row.cash_collected),
    attention: row.attention,
    tracking_code: row.tracking_code,
    proof_kind: row.proof_kind,
    code_used_up: row.code_misses >= GUESSES,
    unlocked: row.unlocked,
    failed_reason: row.failed_reason,
    failed_note: row.failed_note,
    created_at: row.created_at.toISOString(),
    assigned_at: iso(row.assigned_at),
    picked_up_at: iso(row.picked_up_at),
    delivered_at: iso(row.delivered_at),
    updated_at: row.updated_at.toISOString(),
    version: row.version,
  };
}
