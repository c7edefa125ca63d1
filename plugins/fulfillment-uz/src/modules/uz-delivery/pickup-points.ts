import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { AdminPickupPoint, PickupPointInput } from "../../api/wire";

type Row = Omit<AdminPickupPoint, "updated_at"> & { updated_at: Date };

const COLUMNS =
  "id, stock_location_id, name, address, phone, hours, lat, lng, map_url, active, updated_at";

/** Pick-up points in the order they were made. */
export async function readPickupPoints(
  connection: Knex,
  which: { active?: true } = {},
): Promise<AdminPickupPoint[]> {
  const { rows } = await connection.raw<{ rows: Row[] }>(
    `select ${COLUMNS} from uz_pickup_point ${which.active ? "where active" : ""} order by created_at, id`,
  );
  return rows.map(toPoint);
}

/** Writes a point, a new one when it has no id. Null when there is no such point. */
export async function writePickupPoint(
  connection: Knex,
  { id, ...input }: Partial<PickupPointInput> & { id?: string },
): Promise<AdminPickupPoint | null> {
  const columns = toColumns(input);
  const row = id
    ? await connection("uz_pickup_point")
        .where({ id })
        .update({ ...columns, updated_at: new Date() })
        .returning<Row[]>(COLUMNS.split(", "))
    : await connection("uz_pickup_point")
        .insert({ ...columns, id: generateEntityId(undefined, "uzpick") })
        .returning<Row[]>(COLUMNS.split(", "));
  return row[0] ? toPoint(row[0]) : null;
}

/** @returns whether there was one */
export async function deletePickupPoint(connection: Knex, id: string): Promise<boolean> {
  return (await connection("uz_pickup_point").where({ id }).delete()) > 0;
}

export async function stockLocationExists(connection: Knex, id: string): Promise<boolean> {
  const { rows } = await connection.raw<{ rows: unknown[] }>(
    "select 1 from stock_location where id = ? and deleted_at is null",
    [id],
  );
  return rows.length > 0;
}

function toColumns({ name, address, hours, ...rest }: Partial<PickupPointInput>) {
  return {
    ...rest,
    ...(name && { name: JSON.stringify(name) }),
    ...(address && { address: JSON.stringify(address) }),
    ...(hours && { hours: JSON.stringify(hours) }),
  };
}

function toPoint(row: Row): AdminPickupPoint {
  return { ...row, updated_at: row.updated_at.toISOString() };
}
