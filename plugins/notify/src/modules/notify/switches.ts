import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Switches } from "../../decisions/channels-for";
import type { NotifyType } from "../../message-types";
import type { Channel } from "../../types";

type Row = { type: NotifyType; channel: Channel; enabled: boolean };

/** The switches of types and channels that a merchant has moved. */
export async function readSwitches(connection: Knex): Promise<Switches> {
  const { rows } = await connection.raw<{ rows: Row[] }>(
    "select type, channel, enabled from notify_switch",
  );
  const switches: Switches = {};
  for (const { type, channel, enabled } of rows) {
    switches[type] = { ...switches[type], [channel]: enabled };
  }
  return switches;
}

export async function writeSwitch(connection: Knex, row: Row): Promise<void> {
  await connection.raw(
    `insert into notify_switch (type, channel, enabled) values (:type, :channel, :enabled)
     on conflict (type, channel) do update set enabled = excluded.enabled, updated_at = now()`,
    row,
  );
}
