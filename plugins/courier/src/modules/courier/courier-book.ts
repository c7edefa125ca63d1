import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { AdminCourier, CourierBody, PositionsAnswer } from "../../api/wire";
import { CourierProblem } from "../../problem/courier-problem";
import { HELD } from "./cash-book";
import { firstOf, rowsOf, type Sql } from "./rows";

/** A row of `courier`. A token of another `session_version` is worth nothing. */
export type CourierRow = {
  id: string;
  name: string;
  phone: string;
  is_active: boolean;
  session_version: number;
  zones: string[];
  vehicle: AdminCourier["vehicle"];
};

type ListedRow = Omit<AdminCourier, "created_at" | "last_position_at" | "cash_held"> & {
  cash_held: string;
  last_position_at: Date | null;
  created_at: Date;
};

const UNIQUE_VIOLATION = "23505";
/** An older position says nothing. */
const POSITION_IS_FRESH = "15 minutes";

/** Who brings parcels. */
export class CourierBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  async list(): Promise<AdminCourier[]> {
    return this.listed("true", {});
  }

  /** @throws CourierProblem courier_not_found */
  async shown(id: string): Promise<AdminCourier> {
    const [courier] = await this.listed("c.id = :id", { id });
    if (!courier) {
      throw new CourierProblem("courier_not_found");
    }
    return courier;
  }

  /** Null when there is none. */
  async find(by: { id: string } | { phone: string }): Promise<CourierRow | null> {
    const [column, value] = Object.entries(by)[0]!;
    return firstOf<CourierRow>(
      this.connection,
      `select id, name, phone, is_active, session_version, zones, vehicle from courier where ${column} = :value`,
      { value },
    );
  }

  /** @param body `phone` in E.164. @throws CourierProblem phone_taken */
  async create(body: CourierBody): Promise<AdminCourier> {
    const id = generateEntityId(undefined, "cour");
    await this.write(
      `insert into courier (id, name, phone, zones, vehicle, is_active)
       values (:id, :name, :phone, :zones, :vehicle, :is_active)`,
      {
        id,
        name: body.name,
        phone: body.phone,
        zones: body.zones ?? [],
        vehicle: body.vehicle ?? null,
        is_active: body.is_active ?? true,
      },
    );
    return this.shown(id);
  }

  /**
   * Changes what is given. Another phone, or a courier who does not work any more, ends every session.
   *
   * @throws CourierProblem courier_not_found, phone_taken
   */
  async alter(id: string, body: Partial<CourierBody>): Promise<AdminCourier> {
    await this.write(
      `update courier set name = coalesce(:name, name), zones = coalesce(:zones, zones),
         vehicle = case when :sets_vehicle then :vehicle else vehicle end,
         is_active = coalesce(:is_active, is_active), phone = coalesce(:phone, phone),
         session_version = session_version
           + case when coalesce(:phone, phone) <> phone or not coalesce(:is_active, is_active) then 1 else 0 end,
         updated_at = now()
       where id = :id`,
      {
        id,
        name: body.name ?? null,
        phone: body.phone ?? null,
        zones: body.zones ?? null,
        sets_vehicle: body.vehicle !== undefined,
        vehicle: body.vehicle ?? null,
        is_active: body.is_active ?? null,
      },
    );
    return this.shown(id);
  }

  /** Ends every session of a courier. @throws CourierProblem courier_not_found */
  async signOut(id: string): Promise<AdminCourier> {
    await this.connection.raw(
      "update courier set session_version = session_version + 1, updated_at = now() where id = ?",
      [id],
    );
    return this.shown(id);
  }

  /** The last fresh position of everybody who is on the way. */
  async positions(): Promise<PositionsAnswer["positions"]> {
    const rows = await rowsOf<{
      courier_id: string;
      name: string;
      lat: number;
      lng: number;
      accuracy: number | null;
      at: Date;
      on_the_way: number;
    }>(
      this.connection,
      `select c.id as courier_id, c.name, p.lat, p.lng, p.accuracy, p.at, d.on_the_way
       from courier c
       join lateral (select count(*)::int as on_the_way from courier_delivery
         where courier_id = c.id and ended_at is null and state = 'on_the_way') d on d.on_the_way > 0
       join lateral (select lat, lng, accuracy, at from courier_position
         where courier_id = c.id and at > now() - interval '${POSITION_IS_FRESH}' order by at desc limit 1) p on true
       order by c.name, c.id`,
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  private async listed(where: string, bindings: Record<string, string>): Promise<AdminCourier[]> {
    const rows = await rowsOf<ListedRow>(
      this.connection,
      `select c.id, c.name, c.phone, c.is_active, c.zones, c.vehicle, c.created_at, ${HELD} as cash_held,
         (select count(*)::int from courier_delivery d
          where d.courier_id = c.id and d.ended_at is null and d.state in ('assigned', 'on_the_way')) as open,
         (select max(at) from courier_position p where p.courier_id = c.id) as last_position_at
       from courier c where ${where} order by c.is_active desc, c.name, c.id`,
      bindings,
    );
    return rows.map((row) => ({
      ...row,
      cash_held: Number(row.cash_held),
      last_position_at: row.last_position_at?.toISOString() ?? null,
      created_at: row.created_at.toISOString(),
    }));
  }

  private async write(text: string, bindings: Record<string, unknown>): Promise<void> {
    try {
      await rowsOf(this.connection as Sql, text, bindings);
    } catch (error) {
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) {
        throw new CourierProblem("phone_taken");
      }
      throw error;
    }
  }
}
