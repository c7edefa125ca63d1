import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { inShortTransaction } from "../short-transaction";
import { openLedgerDatabase } from "./ledger-database";

jest.setTimeout(60_000);

let connection: Knex;

beforeAll(async () => {
  connection = await openLedgerDatabase();
  await connection.raw("create table box (id integer primary key, content jsonb)");
});

beforeEach(() => connection.raw("truncate box"));

afterAll(() => connection.destroy());

const PUT = "insert into box values (?, ?)";

async function boxes(): Promise<number[]> {
  const { rows } = await connection.raw<{ rows: { id: number }[] }>(
    "select id from box order by id",
  );
  return rows.map(({ id }) => id);
}

const put = (id: number) => inShortTransaction(connection, ({ finish }) => finish(PUT, [id, null]));

it("gives rows their types, whatever the way values are bound", async () => {
  const [row] = await inShortTransaction(connection, async ({ ask, finish }) => {
    const rows = await ask(
      `select :number::int as number, :number::bigint as long, :text::text as text, :none::text as nothing,
         :yes::boolean as yes, :json::jsonb as json`,
      { number: 7, text: "o'q", none: null, yes: true, json: '{"a":[1]}' },
    );
    await finish("select ?::int", [1]);
    return rows;
  });
  expect(row).toEqual({
    number: 7,
    long: "7",
    text: "o'q",
    nothing: null,
    yes: true,
    json: { a: [1] },
  });
});

it("commits with its last statement", async () => {
  await inShortTransaction(connection, async ({ ask, finish }) => {
    await ask(PUT, [1, "{}"]);
    await finish(PUT, [2, null]);
  });
  expect(await boxes()).toEqual([1, 2]);
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
  const half = inShortTransaction(connection, async ({ ask, finish }) => {
    await ask(PUT, [1, null]);
    await finish(PUT, [1, null]);
  });
  await expect(half).rejects.toMatchObject({ code: "23505" });
  // Fails while it is parsed, and as the very first statement.
  const broken = inShortTransaction(connection, ({ ask }) => ask("select no_such_column", []));
  await expect(broken).rejects.toMatchObject({ code: "42703" });
  expect(await boxes()).toEqual([]);

  await put(1);
  expect(await boxes()).toEqual([1]);
});

it("cannot take the commit of a failed transaction for one", async () => {
  const swallowed = inShortTransaction(connection, async ({ ask, finish }) => {
    await ask("select 1 / ?::int", [0]).catch(() => undefined);
    await finish(PUT, [1, null]);
  });
  await expect(swallowed).rejects.toThrow();
  expect(await boxes()).toEqual([]);
});

it("sees in a later statement what another transaction has committed since", async () => {
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
  const cut = inShortTransaction(connection, async ({ ask, finish }) => {
    const [own] = await ask<{ pid: number }>("select pg_backend_pid() as pid", []);
    await connection.raw("select pg_terminate_backend(?)", [own!.pid]);
    await finish(PUT, [1, null]);
  });
  await expect(cut).rejects.toThrow();
  await Promise.all([2, 3, 4].map(put));
  expect(await boxes()).toEqual([2, 3, 4]);
});
