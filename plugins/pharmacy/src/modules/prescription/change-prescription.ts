import type { Json } from "../../prescription/chain";
import { PrescriptionProblem } from "../../prescription/problem";
import {
  isEnded,
  stateAfter,
  type Actor,
  type PrescriptionAction,
  type PrescriptionState,
} from "../../prescription/states";
import { appendEvent } from "./chain-book";
import type { PrescriptionOptions } from "./options";
import { firstOf, PRESCRIPTION_COLUMNS, type PrescriptionRow, type Sql } from "./rows";

const DAY_MS = 86_400_000;

/** What may be written besides the state. */
export type Columns = Partial<
  Omit<
    PrescriptionRow,
    "id" | "no" | "customer_id" | "status" | "version" | "chain_hash" | "chain_length"
  >
>;

export type Change = {
  action: PrescriptionAction;
  actor: Actor;
  now: Date;
  set?: Columns;
  reason?: string | null;
  meta?: { [key: string]: Json };
};

/** Of these the shop is told. */
const TOLD: readonly PrescriptionState[] = [
  "submitted",
  "needs_info",
  "approved",
  "partially_approved",
  "rejected",
  "expired",
  "revoked",
  "canceled",
];

const JSON_COLUMNS = new Set(["first_review"]);

/**
 * Moves a prescription that is locked from one state to the next: a compare-and-set on state and version, with its chained
 * event, in the caller's transaction.
 *
 * @throws PrescriptionProblem illegal_jump, changed_meanwhile
 */
export async function changePrescription(
  trx: Sql,
  before: PrescriptionRow,
  change: Change,
  options: Pick<PrescriptionOptions, "keepRefusedDays" | "keepUsedDays">,
): Promise<PrescriptionRow> {
  const { action, actor, now, reason, meta } = change;
  const to = stateAfter(before.status, action, actor.role);
  if (to === null) {
    throw new PrescriptionProblem("illegal_jump", { status: before.status });
  }
  const head = await appendEvent(trx, before, {
    at: now,
    actor,
    type: action,
    from: before.status,
    to,
    reason,
    meta,
  });
  const lease = before.status === "in_review" ? { lease_by: null, lease_until: null } : {};
  const columns = {
    ...lease,
    ...endOf(to, now, options),
    ...(TOLD.includes(to) ? { untold: true } : {}),
    ...change.set,
  };
  const entries = Object.entries(columns).filter(([, value]) => value !== undefined);
  const after = await firstOf<PrescriptionRow>(
    trx,
    `update prescription set ${entries.map(([name]) => `${name} = :${name}, `).join("")}
       status = :to, version = version + 1, chain_hash = :chain_hash, chain_length = :chain_length, updated_at = now()
     where id = :where_id and status = :where_status and version = :where_version returning ${PRESCRIPTION_COLUMNS}`,
    {
      ...Object.fromEntries(
        entries.map(([name, value]) => [
          name,
          JSON_COLUMNS.has(name) ? JSON.stringify(value) : value,
        ]),
      ),
      to,
      chain_hash: head.hash,
      chain_length: head.length,
      where_id: before.id,
      where_status: before.status,
      where_version: before.version,
    },
  );
  if (!after) {
    throw new PrescriptionProblem("changed_meanwhile");
  }
  return after;
}

/** When it ended, and until when its files are kept. */
function endOf(
  to: PrescriptionState,
  now: Date,
  options: Pick<PrescriptionOptions, "keepRefusedDays" | "keepUsedDays">,
): Columns {
  if (!isEnded(to)) {
    return {};
  }
  const days = to === "fulfilled" ? options.keepUsedDays : options.keepRefusedDays;
  return { ended_at: now, purge_after: new Date(now.getTime() + days * DAY_MS) };
}
