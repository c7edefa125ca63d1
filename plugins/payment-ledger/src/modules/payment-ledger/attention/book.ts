import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { AttentionItem, AttentionKind } from "../../../attention/item";
import { ATTENTION_ITEMS } from "./items-query";

export type AttentionFilter = { kind?: AttentionKind; limit: number; offset: number };

export type AttentionPage = { items: AttentionItem[]; count: number };

/** What waits for staff, read in one query. Nothing here is stored: an item is gone when its cause is. */
export class AttentionBook {
  constructor(private readonly connection: Knex) {}

  /** The oldest first. `now` is Unix ms. */
  async list({ kind, limit, offset }: AttentionFilter, now = Date.now()): Promise<AttentionPage> {
    const { rows } = await this.connection.raw<{
      rows: { items: AttentionItem[]; count: number }[];
    }>(
      `with items as materialized (${ATTENTION_ITEMS})
       , chosen as (select * from items where :kind::text is null or kind = :kind)
       , page as (select * from chosen order by since, id limit :limit offset :offset)
       select (select count(*)::int from chosen) as count,
         (select coalesce(jsonb_agg(to_jsonb(page) order by since, id), '[]') from page) as items`,
      { kind: kind ?? null, limit, offset, now },
    );
    return rows[0];
  }

  async count(now = Date.now()): Promise<number> {
    const { rows } = await this.connection.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count from (${ATTENTION_ITEMS}) items`,
      { now },
    );
    return rows[0].count;
  }

  /** The item as it is now; null when there is nothing to do about it any more. */
  async item(id: string, now = Date.now()): Promise<AttentionItem | null> {
    const { rows } = await this.connection.raw<{ rows: { item: AttentionItem }[] }>(
      `select to_jsonb(items) as item from (${ATTENTION_ITEMS}) items where id = :id`,
      { id, now },
    );
    return rows[0]?.item ?? null;
  }

  /** Has settlement try an item of the outbox at once, if it is not done. */
  async hurry(outbox_id: string): Promise<void> {
    await this.connection.raw(
      "update ledger_outbox set next_try_at = now() where id = ? and done_at is null",
      [outbox_id],
    );
  }
}
