import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { TariffZone, ZoneInput } from "../../api/wire";
import { checkZone, type ZoneProblem } from "../../tariff/check-zones";
import { DEFAULT_ZONES } from "../../tariff/default-zones";
import { writeChange } from "./history";

type Row = Omit<TariffZone, "free_from" | "updated_at"> & {
  free_from: string | null;
  updated_at: Date;
};

export type ZoneWrite =
  | { zone: TariffZone; problem?: undefined }
  | { zone?: undefined; problem: ZoneProblem }
  | { zone?: undefined; problem: { code: "zone_not_found" | "default_zone_stays" } }
  | { zone?: undefined; problem: { code: "zone_changed"; zone: TariffZone } };

/** Checks of a zone beside the others and its writing are one thing at a time, whoever writes. */
const LOCK = "lock table uz_tariff_zone in share row exclusive mode";

const COLUMNS = `id, name, divisions, districts, polygon, polygon_divisions, priority, is_default, services, free_from, weight_steps, cod_fee,
  cutoff, working_days, "window", profile_prices, version, updated_at`;

/** The zones by name, the default one last. */
export async function readZones(connection: Knex): Promise<TariffZone[]> {
  const { rows } = await connection.raw<{ rows: Row[] }>(
    `select ${COLUMNS} from uz_tariff_zone order by is_default, name->>'uz', id`,
  );
  return rows.map(toZone);
}

export async function createZone(
  connection: Knex,
  input: ZoneInput,
  by: { who: string | null; priceLimit: number },
): Promise<ZoneWrite> {
  return connection.transaction(async (trx) => {
    await trx.raw(LOCK);
    const problem = checkZone(input, await readZones(trx), by.priceLimit);
    if (problem) return { problem };
    const id = generateEntityId(undefined, "uzzone");
    const zone = await insertZone(trx, { ...input, id, is_default: false });
    await writeChange(trx, { who: by.who, before: null, after: zone });
    return { zone };
  });
}

export async function updateZone(
  connection: Knex,
  { id, version, ...changes }: Partial<ZoneInput> & { id: string; version: number },
  by: { who: string | null; priceLimit: number },
): Promise<ZoneWrite> {
  return connection.transaction(async (trx) => {
    await trx.raw(LOCK);
    const zones = await readZones(trx);
    const before = zones.find((zone) => zone.id === id);
    if (!before) return { problem: { code: "zone_not_found" } };
    if (before.version !== version) return { problem: { code: "zone_changed", zone: before } };
    const wanted = { ...before, ...changes };
    const problem = checkZone(wanted, zones, by.priceLimit);
    if (problem) return { problem };
    const { rows } = await trx.raw<{ rows: Row[] }>(
      `update uz_tariff_zone set name = :name, divisions = :divisions, districts = :districts, polygon = :polygon,
         polygon_divisions = :polygon_divisions, priority = :priority, services = :services, free_from = :free_from, weight_steps = :weight_steps,
         cod_fee = :cod_fee, cutoff = :cutoff, working_days = :working_days, "window" = :window,
         profile_prices = :profile_prices, version = version + 1, updated_at = now()
       where id = :id returning ${COLUMNS}`,
      toColumns(wanted),
    );
    const zone = toZone(rows[0]!);
    await writeChange(trx, { who: by.who, before, after: zone });
    return { zone };
  });
}

export async function deleteZone(
  connection: Knex,
  { id, version }: { id: string; version: number },
  by: { who: string },
): Promise<ZoneWrite> {
  return connection.transaction(async (trx) => {
    await trx.raw(LOCK);
    const zone = (await readZones(trx)).find((row) => row.id === id);
    if (!zone) return { problem: { code: "zone_not_found" } };
    if (zone.is_default) return { problem: { code: "default_zone_stays" } };
    if (zone.version !== version) return { problem: { code: "zone_changed", zone } };
    await trx.raw("delete from uz_tariff_zone where id = ?", [id]);
    await writeChange(trx, { who: by.who, before: zone, after: null });
    return { zone };
  });
}

/** The zones a new shop begins with, when there are none. @returns whether they were missing */
export async function createDefaultZones(connection: Knex): Promise<boolean> {
  return connection.transaction(async (trx) => {
    await trx.raw(LOCK);
    if ((await readZones(trx)).length) return false;
    for (const input of DEFAULT_ZONES) {
      const zone = await insertZone(trx, input);
      await writeChange(trx, { who: null, before: null, after: zone });
    }
    return true;
  });
}

async function insertZone(
  trx: Knex,
  zone: ZoneInput & { id: string; is_default: boolean },
): Promise<TariffZone> {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `insert into uz_tariff_zone (id, is_default, name, divisions, districts, polygon, polygon_divisions, priority, services, free_from,
       weight_steps, cod_fee, cutoff, working_days, "window", profile_prices)
     values (:id, :is_default, :name, :divisions, :districts, :polygon, :polygon_divisions, :priority, :services, :free_from,
       :weight_steps, :cod_fee, :cutoff, :working_days, :window, :profile_prices) returning ${COLUMNS}`,
    toColumns(zone),
  );
  return toZone(rows[0]!);
}

function toColumns(zone: ZoneInput & { id: string; is_default: boolean }) {
  return {
    id: zone.id,
    is_default: zone.is_default,
    name: JSON.stringify(zone.name),
    divisions: zone.divisions,
    districts: zone.districts,
    polygon: zone.polygon && JSON.stringify(zone.polygon),
    polygon_divisions: zone.polygon_divisions,
    priority: zone.priority,
    services: JSON.stringify(zone.services),
    free_from: zone.free_from,
    weight_steps: JSON.stringify(zone.weight_steps),
    cod_fee: zone.cod_fee,
    cutoff: zone.cutoff,
    working_days: zone.working_days,
    window: JSON.stringify(zone.window),
    profile_prices: JSON.stringify(zone.profile_prices),
  };
}

function toZone(row: Row): TariffZone {
  return {
    ...row,
    free_from: row.free_from === null ? null : Number(row.free_from),
    updated_at: row.updated_at.toISOString(),
  };
}
