import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Locale } from "../../types";
import { inboxWords } from "../../words/compose";
import { readBroadcasts } from "./broadcast-now";
import type { NotifyOptions } from "./options";
import { compositionOf } from "./prepare";
import type { Message } from "./rows";

/** A message as a customer reads it in the shop. */
export type InboxEntry = {
  id: string;
  type: string;
  title: string;
  text: string;
  order: { id: string; display_id: number } | null;
  created_at: string;
  read_at: string | null;
};

export type InboxPage = { notifications: InboxEntry[]; count: number; unread: number };

type Row = Pick<Message, "id" | "type" | "values" | "broadcast_id" | "staff" | "order_id"> & {
  display_id: number | null;
  total: string | null;
  created_at: Date;
  read_at: Date | null;
};

/**
 * The messages of a customer. Those about an order belong to whoever the order belongs to now: a guest's order that
 * joined an account brings its messages along.
 */
const MINE = `
  select m.id from notify_message m
  where m.customer_id = :customer_id and m.order_id is null and m.in_inbox
    and not (m.kind = 'marketing' and m.state in ('due', 'stopped'))
  union
  select m.id from "order" o join notify_message m on m.order_id = o.id and m.in_inbox
  where o.customer_id = :customer_id and o.deleted_at is null`;

/** What a customer was told, the newest first, in the language asked for. */
export class Inbox {
  private readonly connection: Knex;
  private readonly options: NotifyOptions;

  constructor(connection: Knex, options: NotifyOptions) {
    this.connection = connection;
    this.options = options;
  }

  async page(
    customer_id: string,
    { limit, offset, locale }: { limit: number; offset: number; locale: Locale },
  ): Promise<InboxPage> {
    const rows = await this.rows<Row>(
      `select m.id, m.type, m.values, m.broadcast_id, m.staff, m.order_id, m.created_at, m.read_at, o.display_id,
         (select coalesce(s.totals->'raw_current_order_total'->>'value', s.totals->>'current_order_total')
          from order_summary s where s.order_id = o.id and s.deleted_at is null
          order by s.version desc limit 1) as total
       from notify_message m left join "order" o on o.id = m.order_id
       where m.id in (${MINE}) order by m.created_at desc, m.id desc limit :limit offset :offset`,
      { customer_id, limit, offset },
    );
    const broadcasts = await readBroadcasts(this.connection, rows);
    const [counts] = await this.rows<{ count: number; unread: number }>(
      `select count(*)::int as count, count(*) filter (where read_at is null)::int as unread
       from notify_message where id in (${MINE})`,
      { customer_id },
    );
    const notifications = rows.map((row) => this.entryOf(row, { locale, broadcasts }));
    return { notifications, ...counts };
  }

  async unread(customer_id: string): Promise<number> {
    const [{ unread }] = await this.rows<{ unread: number }>(
      `select count(*)::int as unread from notify_message where read_at is null and id in (${MINE})`,
      { customer_id },
    );
    return unread;
  }

  /** Marks these as read, or all; another customer's are not touched. */
  async read(customer_id: string, ids: string[] | "all"): Promise<void> {
    const some = ids === "all" ? "" : "and id = any(:ids)";
    await this.rows(
      `update notify_message set read_at = now() where read_at is null and id in (${MINE}) ${some}`,
      ids === "all" ? { customer_id } : { customer_id, ids },
    );
  }

  private entryOf(
    row: Row,
    {
      locale,
      broadcasts,
    }: { locale: Locale } & Pick<Parameters<typeof compositionOf>[2], "broadcasts">,
  ): InboxEntry {
    const order_values = {
      ...(row.display_id === null ? {} : { number: String(row.display_id) }),
      ...(row.total === null ? {} : { sum: row.total }),
    };
    const known = { name: null, preferences: null, order_locale: null, order_values };
    const { options } = this;
    const words = inboxWords(compositionOf({ ...row, locale }, known, { options, broadcasts }));
    return {
      id: row.id,
      type: row.type,
      ...words,
      order:
        row.order_id && row.display_id !== null
          ? { id: row.order_id, display_id: row.display_id }
          : null,
      created_at: row.created_at.toISOString(),
      read_at: row.read_at?.toISOString() ?? null,
    };
  }

  private async rows<T>(
    sql: string,
    bindings: Record<string, string | number | string[]>,
  ): Promise<T[]> {
    return (await this.connection.raw<{ rows: T[] }>(sql, bindings)).rows;
  }
}
