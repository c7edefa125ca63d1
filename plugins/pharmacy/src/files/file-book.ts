import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { lockPrescription, recordEvent } from "../modules/prescription/chain-book";
import { firstOf, rowsOf, type PrescriptionRow, type Sql } from "../modules/prescription/rows";
import { PrescriptionProblem } from "../prescription/problem";
import type { Actor } from "../prescription/states";
import { countPages, insertPage } from "./insert-page";
import { sha256, type KeyRing } from "./key-ring";
import type { FileOptions } from "./options";
import { assertMayRemove, assertTakesPages, placeFor } from "./page-place";
import { readPage, type ReadPage } from "./read-page";
import { FILE_COLUMNS, IS_THERE, type FileRow } from "./rows";
import type { FileScanner } from "./scanner";
import { StorageFull, type FileStorage } from "./storage";
import { assertNotSentBefore, findAlike, findOwnAlike, type Twin } from "./twins";

const DAY_MS = 86_400_000;
export const MOST_BYTES = 10 * 1024 * 1024;

export type FileParts = {
  connection: Knex;
  options: FileOptions;
  keys: KeyRing;
  storage: FileStorage;
  scanner: FileScanner | null;
};

type Own = { prescription_id: string; customer_id: string };

/** Pages of prescriptions, as their customers send them. Each is sealed with a key of its own. */
export class FileBook {
  constructor(private readonly parts: FileParts) {}

  /**
   * Takes a page. Its row is written first, unfinished, then the file, then the row is finished together with its event: what
   * a killed process leaves behind has a row, and is cleared up by it.
   *
   * @throws PrescriptionProblem prescriptions_off, prescription_not_found, prescription_locked, too_many_files,
   * too_many_today, file_duplicate, file_infected, storage_full, try_later, and those of {@link readPage}
   */
  async add(own: Own, bytes: Buffer, now = new Date()): Promise<FileRow> {
    const { connection, keys, storage } = this.parts;
    if (keys.isEmpty) {
      throw new PrescriptionProblem("prescriptions_off");
    }
    const source_sha256 = sha256(bytes);
    // Before anything is unfolded for nothing.
    await connection.transaction((trx) => this.placeOf(trx, own, source_sha256, now));
    await this.assertHarmless(bytes);
    const page = await readPage(bytes);
    const { row, sealed } = await connection.transaction((trx) =>
      this.begin(trx, own, { page, source_sha256 }, now),
    );
    try {
      await storage.put(row.storage_key, sealed);
      return await connection.transaction((trx) => this.finish(trx, own, row.id, page, now));
    } catch (error) {
      await this.giveUp(row);
      if (error instanceof PrescriptionProblem) {
        throw error;
      }
      throw new PrescriptionProblem(error instanceof StorageFull ? "storage_full" : "try_later");
    }
  }

  /**
   * Takes a page away; it cannot be seen from now on, and its file goes with the next purge.
   *
   * @throws PrescriptionProblem prescription_not_found, file_not_found, prescription_locked
   */
  async remove(own: Own, id: string, now = new Date()): Promise<void> {
    await this.parts.connection.transaction(async (trx) => {
      const prescription = await this.lockOwn(trx, own);
      const file = await this.find(id, trx);
      if (file?.prescription_id !== own.prescription_id) {
        throw new PrescriptionProblem("file_not_found");
      }
      assertMayRemove(prescription, file);
      await rowsOf(
        trx,
        "update prescription_file set removed_at = :now, updated_at = now() where id = :id",
        { id, now },
      );
      await countPages(trx, own.prescription_id);
      const actor: Actor = { role: "customer", id: own.customer_id };
      const meta = { file: id, page: file.page_no };
      await recordEvent(trx, prescription, { at: now, actor, type: "file_removed", meta });
    });
  }

  /** Pages that are there, of several prescriptions, in their order. */
  async of(prescription_ids: readonly string[]): Promise<FileRow[]> {
    return rowsOf<FileRow>(
      this.parts.connection,
      `select ${FILE_COLUMNS} from prescription_file
       where prescription_id = any(:ids) and ${IS_THERE} order by prescription_id, page_no`,
      { ids: [...prescription_ids] },
    );
  }

  /** Other prescriptions of the same customer with pictures much like those of this one, by page. */
  async ownAlike(prescription_id: string): Promise<Map<string, Twin[]>> {
    return findOwnAlike(this.parts.connection, prescription_id);
  }

  /** Null for one that is not there, or not any more. */
  async find(id: string, sql: Sql = this.parts.connection): Promise<FileRow | null> {
    return firstOf<FileRow>(
      sql,
      `select ${FILE_COLUMNS} from prescription_file where id = :id and ${IS_THERE}`,
      { id },
    );
  }

  /** What a file has to pass, under the lock of its prescription. @returns its page number */
  private async placeOf(trx: Sql, own: Own, source_sha256: string, now: Date): Promise<number> {
    assertTakesPages(await this.lockOwn(trx, own));
    await assertNotSentBefore(trx, own, source_sha256);
    const taken = await rowsOf<{ page_no: number }>(
      trx,
      "select page_no from prescription_file where prescription_id = :prescription_id and removed_at is null",
      own,
    );
    const sent = await firstOf<{ count: number }>(
      trx,
      `select count(*)::int as count from prescription_file where customer_id = :customer_id and created_at > :since`,
      { ...own, since: new Date(now.getTime() - DAY_MS) },
    );
    if (sent!.count >= this.parts.options.filesPerDay) {
      throw new PrescriptionProblem("too_many_today");
    }
    return placeFor(taken.map(({ page_no }) => page_no));
  }

  private async begin(
    trx: Sql,
    own: Own,
    { page, source_sha256 }: { page: ReadPage; source_sha256: string },
    now: Date,
  ): Promise<{ row: FileRow; sealed: Buffer }> {
    const page_no = await this.placeOf(trx, own, source_sha256, now);
    return insertPage(trx, { ...own, page_no, source_sha256, now }, page, this.parts.keys);
  }

  private async finish(
    trx: Sql,
    own: Own,
    id: string,
    page: ReadPage,
    now: Date,
  ): Promise<FileRow> {
    const prescription = await this.lockOwn(trx, own);
    assertTakesPages(prescription);
    const alike = await findAlike(trx, own.customer_id, page.likeness);
    const row = await firstOf<FileRow>(
      trx,
      `update prescription_file set stored_at = :now, alike = :alike, updated_at = now()
       where id = :id and stored_at is null returning ${FILE_COLUMNS}`,
      { id, now, alike },
    );
    if (!row) {
      throw new PrescriptionProblem("try_later");
    }
    await countPages(trx, own.prescription_id);
    const written = await recordEvent(trx, prescription, {
      at: now,
      actor: { role: "customer", id: own.customer_id },
      type: "file_added",
      meta: { file: id, page: row.page_no, sha256: row.sha256 },
    });
    if (alike.length > 0) {
      const actor: Actor = { role: "system", id: null };
      const meta = { file: id, prescriptions: alike };
      await recordEvent(trx, written, { at: now, actor, type: "file_alike", meta });
    }
    return row;
  }

  private async giveUp({ id, storage_key }: FileRow): Promise<void> {
    const { connection, storage } = this.parts;
    try {
      await storage.remove(storage_key);
      await rowsOf(
        connection,
        "delete from prescription_file where id = :id and stored_at is null",
        { id },
      );
    } catch {
      // The job clears up what cannot be cleared up now.
    }
  }

  private async assertHarmless(bytes: Buffer): Promise<void> {
    const found = await this.parts.scanner?.scan(bytes).catch(() => {
      throw new PrescriptionProblem("try_later");
    });
    if (found) {
      throw new PrescriptionProblem("file_infected");
    }
  }

  private async lockOwn(trx: Sql, { prescription_id, customer_id }: Own): Promise<PrescriptionRow> {
    const found = await lockPrescription(trx, prescription_id);
    if (found.customer_id !== customer_id) {
      throw new PrescriptionProblem("prescription_not_found");
    }
    return found;
  }
}
