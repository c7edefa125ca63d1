import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { firstOf } from "../modules/courier/rows";
import { CourierProblem } from "../problem/courier-problem";
import { findHad } from "../road/own-delivery";
import { reEncode } from "./re-encode";
import { seal, sha256, unseal } from "./seal";

export type Upload = {
  courier_id: string;
  delivery_id: string;
  kind: "photo" | "signature";
  /** Made on the phone; the same one again is the same picture. */
  key: string;
  picture: Buffer;
};

type Parts = { connection: Knex; secret: string; folder: string };

/** Photos and signatures: encrypted in a folder that no web server knows, opened for staff alone. */
export class ProofBook {
  constructor(private readonly parts: Parts) {}

  /**
   * Keeps a picture. The file is written before its row, so that a row never points at nothing.
   *
   * @returns its id; that of the first when the key came before
   * @throws CourierProblem delivery_not_found, proof_locked, not_a_photo
   */
  async keep({ picture, ...upload }: Upload): Promise<string> {
    const { connection, secret } = this.parts;
    // What was taken at the door is kept though the parcel was given to somebody else or settled meanwhile.
    const { lost } = await findHad(connection, upload);
    const known = await this.idOf(upload);
    if (known) {
      return known;
    }
    if (!lost) {
      await this.mustBeAllowed(upload.delivery_id);
    }
    const encoded = await reEncode(picture);
    if ("problem" in encoded) {
      throw new CourierProblem(encoded.problem);
    }
    const { jpeg } = encoded;
    const id = generateEntityId(undefined, "cprf");
    const file = `${id}.sealed`;
    await this.write(file, seal(secret, id, jpeg));
    const made = await firstOf<{ id: string }>(
      connection,
      `insert into courier_proof (id, courier_id, delivery_id, kind, key, file, size, sha256)
       values (:id, :courier_id, :delivery_id, :kind, :key, :file, :size, :sha256)
       on conflict (courier_id, key) do nothing returning id`,
      { ...upload, id, file, size: jpeg.length, sha256: sha256(jpeg) },
    );
    if (made) {
      return id;
    }
    await rm(this.pathOf(file), { force: true });
    return (await this.idOf(upload))!;
  }

  /**
   * The picture as JPEG.
   *
   * @throws CourierProblem delivery_not_found
   * @throws Error when the file is damaged
   */
  async open({ delivery_id, id }: { delivery_id: string; id: string }): Promise<Buffer> {
    const row = await firstOf<{ file: string; sha256: string }>(
      this.parts.connection,
      "select file, sha256 from courier_proof where id = :id and delivery_id = :delivery_id",
      { id, delivery_id },
    );
    if (!row) {
      throw new CourierProblem("delivery_not_found");
    }
    const jpeg = unseal(this.parts.secret, id, await readFile(this.pathOf(row.file)));
    if (sha256(jpeg) !== row.sha256) {
      throw new Error(`proof ${id}: the file is another one`);
    }
    return jpeg;
  }

  private async idOf({ courier_id, key }: Omit<Upload, "picture">): Promise<string | null> {
    const row = await firstOf<{ id: string }>(
      this.parts.connection,
      "select id from courier_proof where courier_id = :courier_id and key = :key",
      { courier_id, key },
    );
    return row?.id ?? null;
  }

  private async mustBeAllowed(delivery_id: string): Promise<void> {
    const allowed = await firstOf(
      this.parts.connection,
      `select 1 from courier_delivery
       where id = :delivery_id and unlocked and state in ('assigned', 'on_the_way')`,
      { delivery_id },
    );
    if (!allowed) {
      throw new CourierProblem("proof_locked");
    }
  }

  private async write(file: string, sealed: Buffer): Promise<void> {
    await mkdir(this.parts.folder, { recursive: true, mode: 0o700 });
    const whole = this.pathOf(file);
    await writeFile(`${whole}.part`, sealed, { mode: 0o600, flag: "wx" });
    await rename(`${whole}.part`, whole);
  }

  /** Names are made here, and a row that says otherwise leads nowhere. */
  private pathOf(file: string): string {
    return path.join(this.parts.folder, path.basename(file));
  }
}
