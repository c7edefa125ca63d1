import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ModulesSdkUtils } from "@medusajs/framework/utils";
import { inShortTransaction, type ShortTransaction } from "../short-transaction";
import { ledgerDatabaseUrl, openLedgerDatabase } from "./ledger-database";
import { TappedLine } from "./tapped-line";

jest.setTimeout(60_000);

const PUT = "insert into box values (?, ?)";
const LOCK = "select id from box where id = ? for update";
const PID = "select pg_backend_pid() as pid";

let connection: Knex;
let tap: TappedLine;
/** A pool of one connection, whose line can be watched and cut. */
let tapped: Knex;

beforeAll(async () => {
  connection = await openLedgerDatabase();
  await connection.raw("create table box (id integer primary key, content jsonb)");
  tap = new TappedLine(ledgerDatabaseUrl());
  tapped = ModulesSdkUtils.createPgConnection({
    clientUrl: await tap.open(),
    pool: { min: 0, max: 1 },
  }) as unknown as Knex;
});

beforeEach(() => connection.raw("truncate box"));

afterAll(async () => {
  await tapped.destroy();
  tap.close();
  await connection.destroy();
});

async function boxes(): Promise<number[]> {
  const { rows } = await connection.raw<{ rows: { id: number }[] }>(
    "select id from box order by id",
  );
  return rows.map(({ id }) => id);
}

const put = (id: number, knex = connection) =>
  inShortTransaction(knex, ({ finish }) => finish(PUT, [id, null]));

/** The backend and the mode of the one connection of the tapped pool. */
async function oneConnection(): Promise<{ pid: number; pipeline: boolean }> {
  const client = await tapped.client.acquireConnection();
  const { processID, pipeline } = client;
  await tapped.client.releaseConnection(client);
  return { pid: processID, pipeline };
}

/** Runs `act` once this backend waits for a lock. */
async function onceItWaits(pid: number, act: () => Promise<unknown>): Promise<void> {
  for (;;) {
    const { rows } = await connection.raw<{ rows: unknown[] }>(
      "select 1 from pg_stat_activity where pid = ? and wait_event_type = 'Lock'",
      [pid],
    );
    if (rows.length > 0) {
      await act();
      return;
    }
  }
}

const cut = (pid: number) => connection.raw("select pg_terminate_backend(?)", [pid]);

/** What knex tells everybody of the statements it sends. */
async function statementsOf(knex: Knex, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => statements.push(sql);
  knex.on("query", listen);
  await work().finally(() => knex.removeListener("query", listen));
  return statements;
}

/** A listener that keeps a statement from being sent at all. */
async function refusing(
  refuses: (sql: string, bindings: unknown[]) => boolean,
  work: () => Promise<unknown>,
): Promise<void> {
  const refuse = ({ sql, bindings }: { sql: string; bindings: unknown[] }) => {
    if (refuses(sql, bindings)) {
      throw new Error("refused");
    }
  };
  connection.on("query", refuse);
  await expect(work().finally(() => connection.removeListener("query", refuse))).rejects.toThrow(
    "refused",
  );
}

it("gives rows their types, whatever the way values are bound", async () => {
  const [row] = await inShortTransaction(connection, async ({ ask, finish }) => {
    const rows = await ask(
      `select :number::int as number, :number::bigint as long, :word::text as word, :none::text as nothing,
         :yes::boolean as yes, :json::jsonb as json`,
      { number: 7, word: "o'q", none: null, yes: true, json: '{"a":[1]}' },
    );
    await finish("select ?::int", [1]);
    return rows;
  });
  expect(row).toEqual({
    number: 7,
    long: "7",
    word: "o'q",
    nothing: null,
    yes: true,
    json: { a: [1] },
  });
});

it("travels three times for five statements, all of which knex tells of", async () => {
  const work = () =>
    inShortTransaction(tapped, async ({ ask, finish }) => {
      await ask(PID, []);
      await ask("select id from box", []);
      await finish(PUT, [1, "{}"]);
    });
  await work();
  await connection.raw("truncate box");
  tap.trips = 0;
  const statements = await statementsOf(tapped, work);
  expect(tap.trips).toBe(3);
  expect(statements).toEqual([
    "begin",
    PID,
    "select id from box",
    "insert into box values ($1, $2)",
    "commit",
  ]);
  expect(await boxes()).toEqual([1]);
});

it("travels twice for a lock, a look behind it and what is written", async () => {
  await put(1);
  const work = () =>
    inShortTransaction(tapped, async ({ askBoth, finish }) => {
      const [[locked], [looked]] = await askBoth<{ id: number }, { count: string }>(
        { sql: LOCK, bindings: [1] },
        { sql: "select count(*) from box where id = ?", bindings: [1] },
      );
      await finish("update box set content = ? where id = ?", ["{}", locked!.id]);
      return looked;
    });
  await work();
  tap.trips = 0;
  expect(await work()).toEqual({ count: "1" });
  expect(tap.trips).toBe(2);
});

it("sees behind a lock what was committed while it waited", async () => {
  await put(1);
  const { pid } = await oneConnection();
  let finished: Promise<unknown> | undefined;
  await inShortTransaction(connection, async ({ ask, finish }) => {
    await ask(LOCK, [1]);
    const waiting = inShortTransaction(tapped, async ({ askBoth, finish: end }) => {
      const [, rows] = await askBoth<{ id: number }, { content: unknown }>(
        { sql: LOCK, bindings: [1] },
        { sql: "select content from box where id = ?", bindings: [1] },
      );
      await end("select 1", []);
      return rows;
    });
    finished = waiting;
    await onceItWaits(pid, () => finish("update box set content = ? where id = ?", ["[7]", 1]));
  });
  expect(await finished).toEqual([{ content: [7] }]);
});

it("lets nothing that writes travel with BEGIN", async () => {
  const work = inShortTransaction(connection, ({ askBoth }) =>
    askBoth({ sql: LOCK, bindings: [1] }, { sql: PUT, bindings: [1, null] }),
  );
  await expect(work).rejects.toThrow("only reads");
  expect(await boxes()).toEqual([]);
});

it("commits what it wrote before with its last statement", async () => {
  await inShortTransaction(connection, async ({ ask, finish }) => {
    await ask(PUT, [1, "{}"]);
    await finish(PUT, [2, null]);
    await expect(ask(PUT, [3, null])).rejects.toThrow("over");
  });
  expect(await boxes()).toEqual([1, 2]);
});

it("leaves its connection as it found it, committed, rolled back or never begun", async () => {
  const { pid } = await oneConnection();
  await put(1, tapped);
  expect(await oneConnection()).toEqual({ pid, pipeline: false });
  await expect(put(1, tapped)).rejects.toMatchObject({ code: "23505" });
  expect(await oneConnection()).toEqual({ pid, pipeline: false });
  await inShortTransaction(tapped, async ({ ask }) => ask(PID, []));
  await inShortTransaction(tapped, async () => undefined);
  expect(await oneConnection()).toEqual({ pid, pipeline: false });
  const { rows } = await tapped.raw("select now() = statement_timestamp() as is_outside");
  expect(rows).toEqual([{ is_outside: true }]);
});

it("writes nothing when the work throws, or does not finish", async () => {
  const stop = new Error("stop");
  const thrown = inShortTransaction(connection, async ({ ask }) => {
    await ask(PUT, [1, null]);
    throw stop;
  });
  await expect(thrown).rejects.toBe(stop);
  await inShortTransaction(connection, ({ ask }) => ask(PUT, [2, null]));
  expect(await boxes()).toEqual([]);
});

it("writes nothing when any statement fails, and keeps its connection", async () => {
  const { pid } = await oneConnection();
  const half = inShortTransaction(tapped, async ({ ask, finish }) => {
    await ask(PUT, [1, null]);
    await finish(PUT, [1, null]);
  });
  await expect(half).rejects.toMatchObject({ code: "23505" });
  // Fails while it is parsed, once with BEGIN and once with COMMIT.
  const unread = inShortTransaction(tapped, ({ ask }) => ask("select no_such_column", []));
  await expect(unread).rejects.toMatchObject({ code: "42703" });
  const unwritten = inShortTransaction(tapped, async ({ ask, finish }) => {
    await ask(PID, []);
    await finish("insert into no_such_table values (1)", []);
  });
  await expect(unwritten).rejects.toMatchObject({ code: "42P01" });
  expect(await boxes()).toEqual([]);

  await put(1, tapped);
  expect(await boxes()).toEqual([1]);
  expect((await oneConnection()).pid).toBe(pid);
});

it("cannot take the commit of a failed transaction for one", async () => {
  const swallowed = inShortTransaction(connection, async ({ ask, finish }) => {
    await ask("select 1 / ?::int", [0]).catch(() => undefined);
    await finish(PUT, [1, null]);
  });
  await expect(swallowed).rejects.toThrow();
  expect(await boxes()).toEqual([]);
});

it("takes a commit that PostgreSQL refuses for an error", async () => {
  await connection.raw(
    "create table later (id integer references box deferrable initially deferred)",
  );
  const dangling = inShortTransaction(connection, async ({ ask, finish }) => {
    await ask(PID, []);
    await finish("insert into later values (?)", [404]);
  });
  await expect(dangling).rejects.toMatchObject({ code: "23503" });
  await connection.raw("drop table later");
});

it("takes a commit that PostgreSQL answers with ROLLBACK for an error", async () => {
  const failing = {
    client: connection.client,
    raw: (sql: string, bindings: []) =>
      connection.raw(sql === "commit" ? "rollback" : sql, bindings),
  } as Knex;
  await expect(put(1, failing)).rejects.toThrow("ended with ROLLBACK");
  expect(await boxes()).toEqual([]);
});

it("writes nothing by itself when BEGIN was never sent", async () => {
  await refusing(
    (sql) => sql === "begin",
    () => inShortTransaction(connection, ({ ask }) => ask(PUT, [1, null])),
  );
  expect(await boxes()).toEqual([]);
});

it("commits nothing when its last statement was never sent", async () => {
  await refusing(
    (_, [id]) => id === 2,
    () =>
      inShortTransaction(connection, async ({ ask, finish }) => {
        await ask(PUT, [1, null]);
        await finish(PUT, [2, null]);
      }),
  );
  expect(await boxes()).toEqual([]);
});

it("holds the lock it began with until it commits", async () => {
  await put(1);
  const order: string[] = [];
  let second: Promise<void> | undefined;
  await inShortTransaction(connection, async ({ ask, finish }) => {
    await ask(LOCK, [1]);
    const { pid } = await oneConnection();
    second = inShortTransaction(tapped, async (other) => {
      await other.ask(LOCK, [1]);
      order.push("second");
      await other.finish(PUT, [3, null]);
    });
    await onceItWaits(pid, async () => order.push("first"));
    await finish(PUT, [2, null]);
  });
  await second;
  expect(order).toEqual(["first", "second"]);
  expect(await boxes()).toEqual([1, 2, 3]);
});

it("sees after its lock what another transaction has committed since", async () => {
  const counts = await inShortTransaction(connection, async ({ ask, finish }) => {
    const count = async () =>
      (await ask<{ n: number }>("select count(*)::int as n from box", []))[0]!.n;
    const before = await count();
    await put(9);
    const after = await count();
    await finish("select ?::int", [1]);
    return [before, after];
  });
  expect(counts).toEqual([0, 1]);
});

it("leaves a connection that PostgreSQL has cut to nobody", async () => {
  const { pid } = await oneConnection();
  const between = inShortTransaction(tapped, async ({ ask, finish }) => {
    await ask(PID, []);
    await cut(pid);
    await finish(PUT, [1, null]);
  });
  await expect(between).rejects.toThrow();
  await Promise.all([2, 3, 4].map((id) => put(id, tapped)));
  expect(await boxes()).toEqual([2, 3, 4]);
  expect((await oneConnection()).pid).not.toBe(pid);
});

it.each<[string, (trx: ShortTransaction) => Promise<unknown>]>([
  ["BEGIN and the lock", ({ ask }) => ask(LOCK, [1])],
  [
    "the write and COMMIT",
    async ({ ask, finish }) => {
      await ask(PID, []);
      await finish(PUT, [2, null]);
    },
  ],
])("survives a backend that dies under %s", async (_, work) => {
  await put(1);
  const { pid } = await oneConnection();
  await inShortTransaction(connection, async ({ ask }) => {
    await ask(LOCK, [1]);
    await ask(PUT, [2, null]);
    await Promise.all([
      expect(inShortTransaction(tapped, work)).rejects.toThrow(),
      onceItWaits(pid, () => cut(pid)),
    ]);
  });
  await put(3, tapped);
  expect(await boxes()).toEqual([1, 3]);
  expect((await oneConnection()).pid).not.toBe(pid);
});

it("gives a connection up that does not even roll back", async () => {
  const { pid } = await oneConnection();
  const stop = new Error("stop");
  const hanging = inShortTransaction(tapped, async ({ ask }) => {
    await ask(PUT, [1, null]);
    tap.fallSilent();
    throw stop;
  });
  await expect(hanging).rejects.toBe(stop);
  // PostgreSQL hears that the line is gone and lets go of what it held.
  await put(1, tapped);
  expect(await boxes()).toEqual([1]);
  expect((await oneConnection()).pid).not.toBe(pid);
});
