import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MessageBook } from "../message-book";
import { OrderBook } from "../order-book";
import { Sweeper } from "../sweep";
import { ThreadBook } from "../thread-book";
import { TokenBook } from "../token-book";
import { openTelegramDatabase } from "./telegram-database";

jest.setTimeout(60_000);

let connection: Knex;

beforeAll(async () => {
  connection = await openTelegramDatabase();
});

afterAll(() => connection.destroy());

beforeEach(() =>
  connection.raw(
    "truncate telegram_message, telegram_order, telegram_thread, telegram_relay, telegram_token, telegram_update",
  ),
);

const age = (table: string, column: string, key: string, value: string, past: string) =>
  connection.raw(`update ${table} set ${column} = now() - interval '${past}' where ${key} = ?`, [
    value,
  ]);

const left = async (table: string, column: string): Promise<string[]> => {
  const rows = (await connection(table).select(column).orderBy(column)) as Record<string, string>[];
  return rows.map((row) => String(row[column]));
};

describe("MessageBook", () => {
  const CHAT = "7001";

  it("takes in doubt what nobody knows of, and not what is being sent right now", async () => {
    const messages = new MessageBook(connection);
    for (const key of ["in-flight", "doubtful", "killed", "accepted"]) {
      expect(await messages.claim(key, CHAT)).toEqual({ state: "mine" });
    }
    await messages.doubt("doubtful");
    await messages.accepted("accepted", "7001/1");
    await age("telegram_message", "updated_at", "key", "killed", "61 seconds");
    expect((await messages.takeInDoubt(CHAT)).sort()).toEqual(["doubtful", "killed"]);
    expect(await messages.find("in-flight")).toEqual({ state: "unsettled" });
    expect(await messages.find("accepted")).toEqual({ state: "accepted", ref: "7001/1" });
    expect(await messages.find("doubtful")).toBeNull();
  });

  it("gives a key to one sender, and what was released to the next", async () => {
    const messages = new MessageBook(connection);
    const claims = await Promise.all([messages.claim("k", CHAT), messages.claim("k", CHAT)]);
    expect(claims.map(({ state }) => state).sort()).toEqual(["mine", "unsettled"]);
    await messages.doubt("k");
    expect(await messages.claim("k", CHAT)).toEqual({ state: "unsettled" });
    await messages.claim("other", CHAT);
    await messages.release("other");
    expect(await messages.find("other")).toBeNull();
    expect(await messages.claim("other", CHAT)).toEqual({ state: "mine" });
  });
});

describe("TokenBook", () => {
  it("takes back the links of one customer, and of nobody else", async () => {
    const tokens = new TokenBook(connection);
    for (const customer of ["cus_1", "cus_2"]) {
      await tokens.issue("customer", customer, "uz");
    }
    await tokens.issue("group", "orders", "uz");
    await tokens.revoke("customer", "cus_1");
    expect(await left("telegram_token", "subject")).toEqual(["cus_2", "orders"]);
  });
});

describe("Sweeper", () => {
  it("forgets what is old in every table, and nothing else", async () => {
    const orders = new OrderBook(connection);
    const threads = new ThreadBook(connection);
    const messages = new MessageBook(connection);
    const tokens = new TokenBook(connection);
    for (const id of ["new", "old"]) {
      await orders.offer(id, "-1", "uz");
      await threads.open({
        ...{ chat_id: id, customer_id: null, group_chat_id: "-1", topic_id: null },
        ...{ title: "Mehmon", locale: "uz" },
      });
      await threads.remember("-1", id === "old" ? 1 : 2, id);
      await messages.claim(id, id);
      await tokens.useLogin(id, 60_000);
      await connection.raw(
        "insert into telegram_update (update_id, chat_id, done_at) values (?, ?, now())",
        [id === "old" ? 1 : 2, id],
      );
    }
    const sweeper = new Sweeper(connection);
    const kept = async () => ({
      orders: await left("telegram_order", "order_id"),
      threads: await left("telegram_thread", "chat_id"),
      relays: await left("telegram_relay", "chat_id"),
      messages: await left("telegram_message", "key"),
      tokens: await left("telegram_token", "hash"),
      updates: await left("telegram_update", "chat_id"),
    });
    await age("telegram_order", "offered_at", "order_id", "old", "179 days");
    await age("telegram_thread", "last_message_at", "chat_id", "old", "179 days");
    await sweeper.sweep();
    const both = ["new", "old"];
    const all = { orders: both, threads: both, relays: both };
    expect(await kept()).toEqual({ ...all, messages: both, tokens: both, updates: both });

    await age("telegram_order", "offered_at", "order_id", "old", "181 days");
    await age("telegram_thread", "last_message_at", "chat_id", "old", "181 days");
    await age("telegram_relay", "created_at", "chat_id", "old", "181 days");
    await age("telegram_message", "updated_at", "key", "old", "31 days");
    await age("telegram_token", "expires_at", "hash", "old", "1 second");
    await age("telegram_update", "done_at", "chat_id", "old", "3 days");
    await sweeper.sweep();
    const one = ["new"];
    expect(await kept()).toEqual({
      ...{ orders: one, threads: one, relays: one, messages: one, tokens: one, updates: one },
    });
  });

  it("takes as many rounds as there is much", async () => {
    await connection.raw(
      `insert into telegram_order (order_id, chat_id, offered_at)
       select 'o' || n, '-1', now() - interval '1 year' from generate_series(1, 10001) n`,
    );
    await new Sweeper(connection).sweep();
    expect(await left("telegram_order", "order_id")).toEqual([]);
  });
});
