import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { canSwitch, switchTable, type SwitchRow } from "../../../../decisions/switch-table";
import { isNotifyType } from "../../../../message-types";
import { notifyOf } from "../../../../news/notify-of";
import type { Channel } from "../../../../types";
import type { SwitchBody } from "../validators";

export type TableResponse = { table: SwitchRow[]; channels: readonly Channel[] };

/** Which types take which channels; `channels` are those the shop has, first choice first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<TableResponse>,
): Promise<void> {
  const notify = notifyOf(req.scope);
  res.json({ table: switchTable(await notify.switches()), channels: notify.channels.names });
}

/** Moves one switch. */
export async function POST(
  req: AuthenticatedMedusaRequest<SwitchBody>,
  res: MedusaResponse<TableResponse>,
): Promise<void> {
  const notify = notifyOf(req.scope);
  const { type, channel, enabled } = req.validatedBody;
  if (!isNotifyType(type) || !canSwitch(type, channel, enabled, await notify.switches())) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This message cannot do without it");
  }
  await notify.saveSwitch({ type, channel, enabled });
  res.json({ table: switchTable(await notify.switches()), channels: notify.channels.names });
}
