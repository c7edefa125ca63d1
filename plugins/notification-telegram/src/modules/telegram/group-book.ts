import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Locale, StaffGroup } from "../../channel-port";

/** Where support questions go; without one of its own, to the group of orders. */
export type GroupName = StaffGroup | "support";

export const GROUP_NAMES = ["orders", "alerts", "support"] as const satisfies GroupName[];

/** A group of staff that the merchant has shown to the bot. */
export type Group = {
  name: GroupName;
  chat_id: string;
  title: string;
  /** Has topics: a thread of support is one of them. */
  is_forum: boolean;
  /** `lost`: the bot was thrown out, or the group is gone. */
  state: "active" | "lost";
  locale: Locale;
};

const COLUMNS = "name, chat_id, title, is_forum, state, locale";

export class GroupBook {
  constructor(private readonly connection: Knex) {}

  async all(): Promise<Group[]> {
    return this.where("true", []);
  }

  async named(name: GroupName): Promise<Group | null> {
    return (await this.where("name = ?", [name]))[0] ?? null;
  }

  /** The group that answers shoppers. */
  async support(): Promise<Group | null> {
    const [group] = await this.where(
      "name in ('support', 'orders') and state = 'active' order by name desc",
      [],
    );
    return group ?? null;
  }

  async ofChat(chat_id: string): Promise<Group[]> {
    return this.where("chat_id = ?", [chat_id]);
  }

  async bind(group: Omit<Group, "state">): Promise<void> {
    await this.connection.raw(
      `insert into telegram_group (name, chat_id, title, is_forum, locale) values (?, ?, ?, ?, ?)
       on conflict (name) do update set chat_id = excluded.chat_id, title = excluded.title,
         is_forum = excluded.is_forum, locale = excluded.locale, state = 'active', bound_at = now()`,
      [group.name, group.chat_id, group.title, group.is_forum, group.locale],
    );
  }

  async unbind(name: GroupName): Promise<void> {
    await this.connection.raw("delete from telegram_group where name = ?", [name]);
  }

  async lose(chat_id: string): Promise<void> {
    await this.connection.raw("update telegram_group set state = 'lost' where chat_id = ?", [
      chat_id,
    ]);
  }

  async restore(chat_id: string): Promise<void> {
    await this.connection.raw("update telegram_group set state = 'active' where chat_id = ?", [
      chat_id,
    ]);
  }

  /** Telegram gave the group another id when it became a supergroup. */
  async migrate(from: string, to: string): Promise<void> {
    await this.connection.transaction(async (trx) => {
      await trx.raw("update telegram_group set chat_id = ? where chat_id = ?", [to, from]);
      await trx.raw("update telegram_order set chat_id = ? where chat_id = ?", [to, from]);
      await trx.raw("update telegram_thread set group_chat_id = ? where group_chat_id = ?", [
        to,
        from,
      ]);
    });
  }

  private async where(condition: string, bindings: string[]): Promise<Group[]> {
    const { rows } = await this.connection.raw<{ rows: Group[] }>(
      `select ${COLUMNS} from telegram_group where ${condition}`,
      bindings,
    );
    return rows;
  }
}
