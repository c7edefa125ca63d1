import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { createHash, randomBytes } from "node:crypto";
import { CourierProblem } from "../../problem/courier-problem";
import { firstOf } from "./rows";

const TTL_MINUTES = 15;
const TOKEN_BYTES = 24;

/** Links by which an operator lets a courier in: good once, for a quarter of an hour, kept as their sha256. */
export class LinkBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  /** @throws CourierProblem courier_not_found, courier_inactive */
  async make(courier_id: string, made_by: string): Promise<{ token: string; expires_at: Date }> {
    const courier = await firstOf<{ is_active: boolean }>(
      this.connection,
      "select is_active from courier where id = :courier_id",
      { courier_id },
    );
    if (!courier) {
      throw new CourierProblem("courier_not_found");
    }
    if (!courier.is_active) {
      throw new CourierProblem("courier_inactive");
    }
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    const made = await firstOf<{ expires_at: Date }>(
      this.connection,
      `insert into courier_sign_in_link (hash, courier_id, made_by, expires_at)
       values (:hash, :courier_id, :made_by, now() + interval '${TTL_MINUTES} minutes') returning expires_at`,
      { hash: hashOf(token), courier_id, made_by },
    );
    return { token, expires_at: made!.expires_at };
  }

  /** Uses a link up. @returns whose it was, or null when it is unknown, old, used, or of somebody who works no more */
  async take(token: string): Promise<{ courier_id: string } | null> {
    return firstOf<{ courier_id: string }>(
      this.connection,
      `update courier_sign_in_link l set used_at = now() from courier c
       where l.hash = :hash and l.used_at is null and l.expires_at > now() and c.id = l.courier_id and c.is_active
       returning l.courier_id`,
      { hash: hashOf(token) },
    );
  }
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
