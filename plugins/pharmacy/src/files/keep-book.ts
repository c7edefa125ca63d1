import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { lockPrescription, recordEvent } from "../modules/prescription/chain-book";
import { firstOf, rowsOf } from "../modules/prescription/rows";
import type { Actor } from "../prescription/states";
import { DoesNotOpen, type KeyRing } from "./key-ring";
import { boundOf, type FileRow } from "./rows";
import type { FileStorage } from "./storage";

/** Longer than any upload takes. */
const UNFINISHED_MS = 15 * 60_000;
/** The rest is for the next time. */
const AT_ONCE = 500;
const SYSTEM: Actor = { role: "system", id: null };

type Due = Pick<FileRow, "id" | "prescription_id" | "storage_key" | "sha256"> & { reason: string };

/** How long files are kept, and with which key. */
export class KeepBook {
  constructor(private readonly parts: { connection: Knex; keys: KeyRing; storage: FileStorage }) {}

  /**
   * Removes files whose time is over and those that were taken away. A repeated call does nothing twice; what the storage
   * refuses now is tried again the next time. What stays is the row with the picture's hash. Under a legal hold nothing goes.
   *
   * @returns how many were removed, and how many could not be
   */
  async purge(now = new Date()): Promise<{ purged: number; failed: number }> {
    const due = await rowsOf<Due>(
      this.parts.connection,
      `select f.id, f.prescription_id, f.storage_key, f.sha256,
         case when f.removed_at is not null then 'removed' else 'kept_long_enough' end as reason
       from prescription_file f join prescription p on p.id = f.prescription_id
       where f.purged_at is null and f.stored_at is not null and p.legal_hold_at is null
         and (f.removed_at is not null or p.purge_after <= :now)
         and p.legal_hold_at is null
       order by f.id limit ${AT_ONCE}`,
      { now },
    );
    return this.purgeAll(due, SYSTEM, now);
  }

  /** Removes all files of a prescription at once, because its customer wishes so. */
  async purgeOf(
    prescription_id: string,
    actor: Actor,
    now = new Date(),
  ): Promise<{ purged: number; failed: number }> {
    const all = await rowsOf<Due>(
      this.parts.connection,
      `select f.id, f.prescription_id, f.storage_key, f.sha256, 'deleted' as reason
       from prescription_file f join prescription p on p.id = f.prescription_id
       where p.id = :prescription_id and p.legal_hold_at is null and f.purged_at is null and f.stored_at is not null
       order by f.page_no`,
      { prescription_id },
    );
    return this.purgeAll(all, actor, now);
  }

  /** Clears up uploads that a killed process left unfinished. @returns how many */
  async sweep(now = new Date()): Promise<number> {
    const { connection, storage } = this.parts;
    const until = new Date(now.getTime() - UNFINISHED_MS);
    await storage.sweep(until);
    const left = await rowsOf<Pick<FileRow, "id" | "storage_key">>(
      connection,
      `select id, storage_key from prescription_file where stored_at is null and created_at < :until
       order by id limit ${AT_ONCE}`,
      { until },
    );
    for (const { id, storage_key } of left) {
      await storage.remove(storage_key);
      await rowsOf(
        connection,
        "delete from prescription_file where id = :id and stored_at is null",
        { id },
      );
    }
    return left.length;
  }

  /**
   * Closes the keys of all files with the current master key; the files themselves stay as they are. May be run while the shop
   * is open, and again.
   *
   * @returns how many were closed anew, and how many do not open with the keys there are
   */
  async rewrap(): Promise<{ rewrapped: number; failed: number }> {
    const { connection, keys } = this.parts;
    const done = { rewrapped: 0, failed: 0 };
    let after = "";
    for (;;) {
      const rows = await rowsOf<FileRow>(
        connection,
        `select id, prescription_id, key_id, wrapped_key from prescription_file
         where id > :after and key_id <> :current and wrapped_key is not null order by id limit ${AT_ONCE}`,
        { after, current: keys.current.id },
      );
      for (const row of rows) {
        done[(await this.rewrapOne(row)) ? "rewrapped" : "failed"] += 1;
      }
      if (rows.length < AT_ONCE) {
        return done;
      }
      after = rows.at(-1)!.id;
    }
  }

  private async rewrapOne(row: FileRow): Promise<boolean> {
    const { connection, keys } = this.parts;
    const before = { key_id: row.key_id, wrapped_key: row.wrapped_key! };
    try {
      const after = keys.wrap(keys.unwrap(before, boundOf(row)), boundOf(row));
      await rowsOf(
        connection,
        `update prescription_file set key_id = :key_id, wrapped_key = :wrapped_key, updated_at = now()
         where id = :id and key_id = :before and wrapped_key is not null`,
        { ...after, id: row.id, before: row.key_id },
      );
      return true;
    } catch (error) {
      if (error instanceof DoesNotOpen) {
        return false;
      }
      throw error;
    }
  }

  private async purgeAll(
    due: readonly Due[],
    actor: Actor,
    now: Date,
  ): Promise<{ purged: number; failed: number }> {
    const done = { purged: 0, failed: 0 };
    for (const file of due) {
      try {
        await this.parts.storage.remove(file.storage_key);
      } catch {
        done.failed += 1;
        continue;
      }
      done.purged += (await this.writePurged(file, actor, now)) ? 1 : 0;
    }
    return done;
  }

  /** @returns false when somebody else was first */
  private async writePurged({ id, prescription_id, sha256, reason }: Due, actor: Actor, now: Date) {
    return this.parts.connection.transaction(async (trx) => {
      const prescription = await lockPrescription(trx, prescription_id);
      const purged = await firstOf(
        trx,
        `update prescription_file set purged_at = :now, wrapped_key = null, customer_id = :customer_id, updated_at = now()
         where id = :id and purged_at is null returning id`,
        // Whose it was is forgotten where the prescription has forgotten it.
        { id, now, customer_id: prescription.customer_id },
      );
      if (purged) {
        const meta = { file: id, sha256 };
        await recordEvent(trx, prescription, { at: now, actor, type: "file_purged", reason, meta });
      }
      return purged !== null;
    });
  }
}
