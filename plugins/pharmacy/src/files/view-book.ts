import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { lockPrescription, recordEvent } from "../modules/prescription/chain-book";
import { firstOf } from "../modules/prescription/rows";
import { PrescriptionProblem } from "../prescription/problem";
import type { Actor } from "../prescription/states";
import { decrypt, DoesNotOpen, sha256, type KeyRing } from "./key-ring";
import { boundOf, type FileRow } from "./rows";
import { FileLost, type FileStorage } from "./storage";
import { readView, signView, TOKEN_SECONDS } from "./view-token";

const HOUR_MS = 3_600_000;

/** Who looks at pages. Whether they may, the caller asks before. */
export class ViewBook {
  constructor(private readonly parts: { connection: Knex; keys: KeyRing; storage: FileStorage }) {}

  /**
   * Opens a page for somebody who may see it, and writes down that they did, before they do. Its customer's own looks within an
   * hour are one.
   *
   * @throws PrescriptionProblem file_unreadable, file_not_found, try_later
   */
  async view(file: FileRow, actor: Actor, as: string, now = new Date()): Promise<Buffer> {
    const jpeg = await this.open(file);
    if (actor.role === "customer" && (await this.hasSeen(file, actor, now))) {
      return jpeg;
    }
    await this.parts.connection.transaction(async (trx) => {
      const prescription = await lockPrescription(trx, file.prescription_id);
      const meta = { file: file.id, page: file.page_no, as };
      await recordEvent(trx, prescription, { at: now, actor, type: "file_viewed", meta });
    });
    return jpeg;
  }

  /** A word that opens a page to one person for a minute. */
  link(file: FileRow, user: string, now = new Date()): { token: string; until: Date } {
    const until = new Date(now.getTime() + TOKEN_SECONDS * 1000);
    const token = signView(this.linkKey(), { file: file.id, user, until: until.getTime() });
    return { token, until };
  }

  /** The page that a word opens to this person, or null. */
  readLink(token: string, user: string, now = new Date()): string | null {
    return readView(this.linkKey(), token, { user, now })?.file ?? null;
  }

  /** How many pages somebody looked at in the last hour. */
  async viewsOf(user_id: string, now = new Date()): Promise<number> {
    const counted = await firstOf<{ count: number }>(
      this.parts.connection,
      `select count(*)::int as count from prescription_event
       where type = 'file_viewed' and actor_id = :user_id and at > :since`,
      { user_id, since: new Date(now.getTime() - HOUR_MS) },
    );
    return counted!.count;
  }

  /** Whether it stands written that this person has seen the page within the last hour. */
  private async hasSeen(file: FileRow, actor: Actor, now: Date): Promise<boolean> {
    const seen = await firstOf(
      this.parts.connection,
      `select 1 from prescription_event where type = 'file_viewed' and actor_id = :actor_id and at > :since
         and prescription_id = :prescription_id and meta->>'file' = :file limit 1`,
      {
        actor_id: actor.id,
        since: new Date(now.getTime() - HOUR_MS),
        prescription_id: file.prescription_id,
        file: file.id,
      },
    );
    return seen !== null;
  }

  private linkKey(): Buffer {
    return this.parts.keys.derive("links to pages");
  }

  private async open(file: FileRow): Promise<Buffer> {
    const { keys, storage } = this.parts;
    try {
      const { key_id, wrapped_key } = file;
      const dataKey = keys.unwrap({ key_id, wrapped_key: wrapped_key ?? "" }, boundOf(file));
      const jpeg = decrypt(dataKey, boundOf(file), await storage.get(file.storage_key));
      if (sha256(jpeg) !== file.sha256) {
        throw new DoesNotOpen();
      }
      return jpeg;
    } catch (error) {
      if (error instanceof FileLost || error instanceof DoesNotOpen) {
        throw new PrescriptionProblem("file_unreadable");
      }
      throw new PrescriptionProblem("try_later");
    }
  }
}
