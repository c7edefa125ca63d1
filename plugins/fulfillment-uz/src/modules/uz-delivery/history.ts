import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { HistoryResponse, TariffChange, TariffZone } from "../../api/wire";

type Row = {
  seq: string;
  zone_id: string;
  at: Date;
  before: TariffZone | null;
  after: TariffZone | null;
  who: string | null;
  email: string | null;
  first_name: string | null;
  last_name: string | null;
};

/** Keeps who changed a zone, and how it was before and after. */
export async function writeChange(
  trx: Knex,
  change: { who: string | null; before: TariffZone | null; after: TariffZone | null },
): Promise<void> {
  const { who, before, after } = change;
  await trx.raw(
    "insert into uz_tariff_change (zone_id, who, before, after) values (:zone_id, :who, :before, :after)",
    {
      zone_id: (after ?? before)?.id ?? "",
      who,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
    },
  );
}

/** Changes of tariffs, newest first. */
export async function readHistory(
  connection: Knex,
  { zone_id, limit, offset }: { zone_id?: string | undefined; limit: number; offset: number },
): Promise<HistoryResponse> {
  const values = { zone_id: zone_id ?? null, limit, offset };
  const where = "where (:zone_id::text is null or c.zone_id = :zone_id)";
  const { rows } = await connection.raw<{ rows: Row[] }>(
    `select c.seq, c.zone_id, c.at, c.before, c.after, c.who, u.email, u.first_name, u.last_name
     from uz_tariff_change c left join "user" u on u.id = c.who ${where}
     order by c.seq desc limit :limit offset :offset`,
    values,
  );
  const { rows: counted } = await connection.raw<{ rows: [{ count: string }] }>(
    `select count(*) from uz_tariff_change c ${where}`,
    values,
  );
  return { changes: rows.map(toChange), count: Number(counted[0].count) };
}

function toChange(row: Row): TariffChange {
  const name = [row.first_name, row.last_name].filter(Boolean).join(" ");
  return {
    id: row.seq,
    zone_id: row.zone_id,
    who: row.who === null ? null : { id: row.who, email: row.email, name: name || null },
    when: row.at.toISOString(),
    before: row.before,
    after: row.after,
  };
}
