import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Locale } from "../../types";
import type { OwnWords } from "../../words/compose";

/** Who a broadcast is for, of those who agreed to news. */
export type Audience = {
  /** `buyers` have ordered within `days`; `sleepers` have ordered before, and not within `days`. */
  who: "everybody" | "buyers" | "sleepers";
  days?: number;
  /** Only those who chose this language. */
  locale?: Locale;
};

export type BroadcastState = "scheduled" | "filling" | "running" | "done" | "stopped";

export type Broadcast = {
  id: string;
  words: Record<Locale, OwnWords>;
  audience: Audience;
  state: BroadcastState;
  starts_at: string;
  /** How many it is for, as far as they have been written down. */
  total: number;
  progress: { waiting: number; sent: number; delivered: number; failed: number; muted: number };
  created_at: string;
  finished_at: string | null;
};

type Row = Omit<Broadcast, "starts_at" | "created_at" | "finished_at"> & {
  starts_at: Date;
  created_at: Date;
  finished_at: Date | null;
};

/** Customers written down in one transaction. */
const SLICE = 1000;

const CONSENTING = `
  from notify_preference p join customer c on c.id = p.customer_id and c.deleted_at is null and c.has_account
  where p.marketing`;

const ORDERED = `select 1 from "order" o where o.customer_id = c.id and o.deleted_at is null and not o.is_draft_order
  and o.canceled_at is null`;

const WHO: Record<Audience["who"], string> = {
  everybody: "true",
  buyers: `exists (${ORDERED} and o.created_at > now() - :days * interval '1 day')`,
  sleepers: `exists (${ORDERED}) and not exists (${ORDERED} and o.created_at > now() - :days * interval '1 day')`,
};

const PROGRESS = `(
  select jsonb_build_object(
    'waiting', count(*) filter (where m.state in ('due', 'sending', 'unknown')),
    'sent', count(*) filter (where m.state = 'sent'),
    'delivered', count(*) filter (where m.state = 'delivered'),
    'failed', count(*) filter (where m.state = 'dead'),
    'muted', count(*) filter (where m.state in ('muted', 'stopped')))
  from notify_message m where m.broadcast_id = b.id) as progress`;

const COLUMNS = `b.id, b.words, b.audience, b.state, b.starts_at, b.total, b.created_at, b.finished_at, ${PROGRESS}`;

/** Marketing to many. Its messages are written down slice by slice, so a crash resumes where it was. */
export class Broadcasts {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  async create(
    given: Pick<Broadcast, "words" | "audience"> & { starts_at: number; created_by: string | null },
  ): Promise<Broadcast> {
    const id = generateEntityId(undefined, "ntfbc");
    await this.connection.raw(
      `insert into notify_broadcast (id, words, audience, state, starts_at, created_by)
       values (:id, :words::jsonb, :audience::jsonb, 'scheduled', :starts_at, :created_by)`,
      {
        id,
        words: JSON.stringify(given.words),
        audience: JSON.stringify(given.audience),
        starts_at: new Date(given.starts_at),
        created_by: given.created_by,
      },
    );
    return (await this.one(id)) as Broadcast;
  }

  async one(id: string): Promise<Broadcast | null> {
    const { rows } = await this.connection.raw<{ rows: Row[] }>(
      `select ${COLUMNS} from notify_broadcast b where b.id = ?`,
      [id],
    );
    return rows[0] ? broadcastOf(rows[0]) : null;
  }

  /** Newest first. */
  async list({ limit, offset }: { limit: number; offset: number }) {
    const page = await this.connection.raw<{ rows: Row[] }>(
      `select ${COLUMNS} from notify_broadcast b order by b.created_at desc, b.id limit ? offset ?`,
      [limit, offset],
    );
    const counted = await this.connection.raw<{ rows: { count: number }[] }>(
      "select count(*)::int as count from notify_broadcast",
    );
    return { broadcasts: page.rows.map(broadcastOf), count: counted.rows[0].count };
  }

  /** How many an audience has now. */
  async size(audience: Audience): Promise<number> {
    const { rows } = await this.connection.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count ${CONSENTING} and ${conditionOf(audience)}`,
      { ...bindingsOf(audience) },
    );
    return rows[0].count;
  }

  /** Nothing more of it is sent; what a channel already has cannot be taken back. Null when there is no such broadcast. */
  async stop(id: string, now: number): Promise<Broadcast | null> {
    await this.connection.transaction(async (trx) => {
      await trx.raw(
        `update notify_broadcast set state = 'stopped', finished_at = :now
         where id = :id and state in ('scheduled', 'filling', 'running')`,
        { id, now: new Date(now) },
      );
      await trx.raw(
        `update notify_message m set state = 'stopped', updated_at = :now from notify_broadcast b
         where b.id = :id and b.state = 'stopped' and m.broadcast_id = b.id and m.state = 'due'`,
        { id, now: new Date(now) },
      );
    });
    return this.one(id);
  }

  /**
   * Writes the messages of broadcasts whose time has come, and closes those that are through.
   *
   * @returns whether any message was written
   */
  async advance(now: number): Promise<boolean> {
    await this.connection.raw(
      "update notify_broadcast set state = 'filling' where state = 'scheduled' and starts_at <= ?",
      [new Date(now)],
    );
    let written = false;
    while (await this.fillSlice(now)) {
      written = true;
    }
    await this.connection.raw(
      `update notify_broadcast b set state = 'done', finished_at = :now
       where state = 'running' and not exists (
         select 1 from notify_message m where m.broadcast_id = b.id and m.state in ('due', 'sending', 'unknown'))`,
      { now: new Date(now) },
    );
    return written;
  }

  /** One slice of one broadcast: its messages and how far it has come, or neither. */
  async fillSlice(now: number): Promise<boolean> {
    return this.connection.transaction(async (trx) => {
      const { rows } = await trx.raw<{
        rows: { id: string; audience: Audience; cursor: string }[];
      }>(
        `select id, audience, cursor from notify_broadcast where state = 'filling'
         order by starts_at, id limit 1 for update skip locked`,
      );
      const [broadcast] = rows;
      if (!broadcast) {
        return false;
      }
      const { id, audience, cursor } = broadcast;
      const found = await trx.raw<{ rows: { id: string }[] }>(
        `select c.id ${CONSENTING} and c.id > :cursor and ${conditionOf(audience)} order by c.id limit :limit`,
        { ...bindingsOf(audience), cursor, limit: SLICE },
      );
      const customers = found.rows.map((row) => ({
        id: generateEntityId(undefined, "ntf"),
        customer_id: row.id,
      }));
      await trx.raw(
        `insert into notify_message
           (id, type, event_key, recipient, kind, customer_id, broadcast_id, priority, next_at, created_at, in_inbox)
         select g.id, 'marketing', :broadcast_id, 'customer:' || g.customer_id, 'marketing', g.customer_id,
           :broadcast_id, 5, :now, :now, true
         from jsonb_to_recordset(:customers::jsonb) as g(id text, customer_id text)
         on conflict (type, event_key, recipient) do nothing`,
        { broadcast_id: id, customers: JSON.stringify(customers), now: new Date(now) },
      );
      const last = customers.at(-1)?.customer_id ?? cursor;
      await trx.raw(
        "update notify_broadcast set cursor = ?, total = total + ?, state = ? where id = ?",
        [last, customers.length, customers.length < SLICE ? "running" : "filling", id],
      );
      return true;
    });
  }
}

function conditionOf({ who, locale }: Audience): string {
  return locale ? `${WHO[who]} and p.locale = :locale` : WHO[who];
}

function bindingsOf({ days = 30, locale = "uz" }: Audience) {
  return { days, locale };
}

function broadcastOf({ starts_at, created_at, finished_at, ...row }: Row): Broadcast {
  return {
    ...row,
    starts_at: starts_at.toISOString(),
    created_at: created_at.toISOString(),
    finished_at: finished_at?.toISOString() ?? null,
  };
}
