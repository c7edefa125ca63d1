import { createHash } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import {
  firstBroken,
  hashOf,
  type ChainedEvent,
  type ChainHead,
  type ChainLink,
  type Json,
} from "../../prescription/chain";
import type { Actor } from "../../prescription/states";
import { PrescriptionProblem } from "../../prescription/problem";
import { firstOf, PRESCRIPTION_COLUMNS, rowsOf, type PrescriptionRow, type Sql } from "./rows";

export type NewEvent = {
  at: Date;
  actor: Actor;
  type: string;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
  /** Ids and numbers; never a name, a phone or what somebody suffers from. */
  meta?: { [key: string]: Json };
};

type EventRow = Omit<ChainLink, "at"> & { at: Date };

/** Prescriptions that are verified in one go. */
const BATCH = 500;

export type Verification = {
  checked: number;
  /** The first event of each that is not what was written. */
  broken: { prescription_id: string; seq: number }[];
  /** A hash of the ends of all chains: kept elsewhere, it shows whether a whole chain was written anew. */
  anchor: string;
};

/** Locks a prescription for the rest of the transaction. @throws PrescriptionProblem prescription_not_found */
export async function lockPrescription(trx: Sql, id: string): Promise<PrescriptionRow> {
  const found = await firstOf<PrescriptionRow>(
    trx,
    `select ${PRESCRIPTION_COLUMNS} from prescription where id = :id for no key update`,
    { id },
  );
  if (!found) {
    throw new PrescriptionProblem("prescription_not_found");
  }
  return found;
}

/** Writes the next event of a prescription that is locked. @returns the new end of its chain */
export async function appendEvent(
  trx: Sql,
  { id, chain_hash, chain_length }: Pick<PrescriptionRow, "id" | "chain_hash" | "chain_length">,
  event: NewEvent,
): Promise<ChainHead> {
  const chained: ChainedEvent = {
    prescription_id: id,
    seq: chain_length + 1,
    at: event.at.toISOString(),
    actor_role: event.actor.role,
    actor_id: event.actor.id,
    type: event.type,
    from: event.from ?? null,
    to: event.to ?? null,
    reason: event.reason ?? null,
    meta: event.meta ?? {},
  };
  const hash = hashOf(chain_hash, chained);
  await rowsOf(
    trx,
    `insert into prescription_event
       (prescription_id, seq, at, actor_role, actor_id, type, "from", "to", reason, meta, prev_hash, hash)
     values (:prescription_id, :seq, :at, :actor_role, :actor_id, :type, :from, :to, :reason, :meta, :prev_hash, :hash)`,
    { ...chained, meta: JSON.stringify(chained.meta), prev_hash: chain_hash, hash },
  );
  return { hash, length: chained.seq };
}

/** Writes an event that leaves the prescription itself as it is: that it was looked at, or that packs were lent. */
export async function recordEvent(
  trx: Sql,
  prescription: PrescriptionRow,
  event: NewEvent,
): Promise<PrescriptionRow> {
  const head = await appendEvent(trx, prescription, event);
  await rowsOf(
    trx,
    "update prescription set chain_hash = :hash, chain_length = :length where id = :id",
    { ...head, id: prescription.id },
  );
  return { ...prescription, chain_hash: head.hash, chain_length: head.length };
}

/** The story of a prescription, oldest first. */
export async function storyOf(sql: Sql, prescription_id: string): Promise<ChainLink[]> {
  return linksOf(sql, [prescription_id]);
}

/** Looks whether every event is still what was written. */
export async function verifyChains(connection: Knex, which?: string): Promise<Verification> {
  const anchor = createHash("sha256");
  const broken: Verification["broken"] = [];
  let checked = 0;
  let after = "";
  for (;;) {
    const { heads, links } = await readBatch(connection, which, after);
    for (const { id, ...head } of heads) {
      const seq = firstBroken(links.get(id) ?? [], head);
      if (seq !== null) {
        broken.push({ prescription_id: id, seq });
      }
      anchor.update(`${id}:${head.length}:${head.hash}\n`);
    }
    checked += heads.length;
    if (heads.length < BATCH) {
      return { checked, broken, anchor: anchor.digest("hex") };
    }
    after = heads.at(-1)!.id;
  }
}

/** Ends and events as of one moment: somebody may be writing. */
async function readBatch(connection: Knex, which: string | undefined, after: string) {
  return connection.transaction(
    async (trx) => {
      const heads = await rowsOf<ChainHead & { id: string }>(
        trx,
        `select id, chain_hash as hash, chain_length as length from prescription
         where id > :after and (cast(:which as text) is null or id = :which) order by id limit :limit`,
        { after, which: which ?? null, limit: BATCH },
      );
      const links = new Map<string, ChainLink[]>();
      for (const link of await linksOf(
        trx,
        heads.map(({ id }) => id),
      )) {
        links.set(link.prescription_id, [...(links.get(link.prescription_id) ?? []), link]);
      }
      return { heads, links };
    },
    { isolationLevel: "repeatable read", readOnly: true },
  );
}

async function linksOf(sql: Sql, ids: string[]): Promise<ChainLink[]> {
  const rows = await rowsOf<EventRow>(
    sql,
    `select prescription_id, seq, at, actor_role, actor_id, type, "from", "to", reason, meta, prev_hash, hash
     from prescription_event where prescription_id = any(:ids) order by prescription_id, seq`,
    { ids },
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
