import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { maskedPhone, readRecipients } from "./recipients";
import { MESSAGE_COLUMNS, type Message } from "./rows";

/** A line of the log. Times are ISO. */
export type LogLine = {
  id: string;
  type: string;
  kind: string;
  state: string;
  reason: string | null;
  channel: string | null;
  tries: number;
  customer_id: string | null;
  order: { id: string; display_id: number | null } | null;
  staff: string | null;
  broadcast_id: string | null;
  next_at: string | null;
  created_at: string;
  updated_at: string;
};

/** One message with everything that was tried. */
export type LogStory = {
  message: LogLine & {
    locale: string | null;
    /** As `+998 90 *** ** 67`. */
    phone_masked: string | null;
    read_at: string | null;
  };
  deliveries: {
    key: string;
    channel: string;
    state: string;
    reason: string | null;
    detail: string | null;
    ref: string | null;
    tries: number;
    parts: number | null;
    /** So'm. */
    cost: number | null;
    created_at: string;
    updated_at: string;
  }[];
};

export type LogFilter = {
  state?: string;
  type?: string;
  channel?: string;
  /** An order's number, or the beginning of a message's id. */
  q?: string;
  limit: number;
  offset: number;
};

type Row = Omit<LogLine, "order" | "created_at" | "updated_at" | "next_at"> & {
  order_id: string | null;
  display_id: number | null;
  next_at: Date | null;
  created_at: Date;
  updated_at: Date;
};

const COLUMNS =
  "m.id, m.type, m.kind, m.state, m.reason, m.channel, m.tries, m.customer_id, m.order_id, o.display_id, m.staff, " +
  "m.broadcast_id, m.next_at, m.created_at, m.updated_at";

/** What staff see of the messages. */
export class MessageLog {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  async page(filter: LogFilter): Promise<{ messages: LogLine[]; count: number }> {
    const { state, type, channel, q, limit, offset } = filter;
    const where = [
      "true",
      ...(state ? ["m.state = :state"] : []),
      ...(type ? ["m.type = :type"] : []),
      ...(channel ? ["m.channel = :channel"] : []),
      ...(q ? [/^\d{1,9}$/.test(q) ? "o.display_id = :q::int" : "m.id = :q"] : []),
    ].join(" and ");
    const from = `from notify_message m left join "order" o on o.id = m.order_id where ${where}`;
    const bindings = {
      state: state ?? "",
      type: type ?? "",
      channel: channel ?? "",
      q: q ?? "",
      limit,
      offset,
    };
    const rows = await this.rows<Row>(
      `select ${COLUMNS} ${from} order by m.created_at desc, m.id limit :limit offset :offset`,
      bindings,
    );
    const [{ count }] = await this.rows<{ count: number }>(
      `select count(*)::int as count ${from}`,
      bindings,
    );
    return { messages: rows.map(lineOf), count };
  }

  /** Null when there is no such message. */
  async story(id: string): Promise<LogStory | null> {
    const [row] = await this.rows<Row & { locale: string | null; read_at: Date | null }>(
      `select ${COLUMNS}, m.locale, m.read_at from notify_message m left join "order" o on o.id = m.order_id where m.id = :id`,
      { id },
    );
    if (!row) {
      return null;
    }
    const deliveries = await this.rows<LogStory["deliveries"][number]>(
      `select key, channel, state, reason, detail, ref, tries, parts, cost::float8 as cost, created_at, updated_at
       from notify_delivery where message_id = :id order by created_at, key`,
      { id },
    );
    return {
      message: {
        ...lineOf(row),
        locale: row.locale,
        phone_masked: await this.phoneOf(id),
        read_at: row.read_at?.toISOString() ?? null,
      },
      deliveries,
    };
  }

  private async phoneOf(id: string): Promise<string | null> {
    const messages = await this.rows<Message>(
      `select ${MESSAGE_COLUMNS} from notify_message m where m.id = :id`,
      { id },
    );
    const known = await readRecipients(this.connection, messages);
    return maskedPhone(known.get(id)?.address.phone);
  }

  private async rows<T>(sql: string, bindings: Record<string, string | number>): Promise<T[]> {
    return (await this.connection.raw<{ rows: T[] }>(sql, bindings)).rows;
  }
}

function lineOf({ order_id, display_id, next_at, created_at, updated_at, ...row }: Row): LogLine {
  return {
    id: row.id,
    type: row.type,
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    channel: row.channel,
    tries: row.tries,
    customer_id: row.customer_id,
    order: order_id ? { id: order_id, display_id } : null,
    staff: row.staff,
    broadcast_id: row.broadcast_id,
    next_at: next_at?.toISOString() ?? null,
    created_at: created_at.toISOString(),
    updated_at: updated_at.toISOString(),
  };
}
