import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { LedgerCall } from "../../../types";
import { prepared } from "../prepared";
import { transact } from "../transact";
import { openLedgerDatabase } from "./ledger-database";

jest.setTimeout(60_000);

const call: LedgerCall<{ seen: number }> = {
  provider: "payme",
  method: "check",
  request: {},
  display_id: "1",
  decide: (view) => ({ answer: { seen: view.attempts.length }, commands: [] }),
};
const options = { unpaidOrderTtlMs: 60_000, clock: Date.now };

let connection: Knex;

beforeAll(async () => {
  connection = await openLedgerDatabase();
  await connection.raw(`insert into "order" (id, display_id) values ('order_1', 1)`);
});

afterAll(() => connection.destroy());

/** The names that the one connection in use knows. */
async function names(): Promise<string[]> {
  const { rows } = await connection.raw<{ rows: { name: string }[] }>(
    "select name from pg_prepared_statements where name like 'ledger_%' order by name",
  );
  return rows.map(({ name }) => name);
}

// In this order: the last test ends the use of names in this process.
it("plans the statements of a call once", async () => {
  await transact(connection, call, options);
  const first = await names();
  expect(first.length).toBeGreaterThanOrEqual(3);

  await transact(connection, call, options);
  expect(await names()).toEqual(first);
});

it("gives one name to one text", async () => {
  const before = await names();
  await prepared(connection, "select ?::int as one", [1]);
  await prepared(connection, "select ?::int as one", [2]);
  expect((await names()).length).toBe(before.length + 1);
});

it("answers behind a pooler that loses named statements, and goes on without them", async () => {
  await connection.raw("deallocate all");
  await expect(transact(connection, call, options)).resolves.toMatchObject({
    answer: { seen: 0 },
  });
  expect(await names()).toEqual([]);

  await transact(connection, call, options);
  expect(await names()).toEqual([]);
  const { rows } = await connection.raw<{ rows: { lines: string }[] }>(
    "select count(*) as lines from ledger_journal",
  );
  expect(rows).toEqual([{ lines: "4" }]);
});
