import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { nameOf, namesWork, withoutNames } from "./prepared";
import { Trip, type PgClient, type TripStatement } from "./trip";

export type Bindings = Value[] | Record<string, Value>;
type Value = string | number | boolean | null;

/** Asks one statement, with `?` or `:name` in place of its values. */
export type Ask = <Row>(sql: string, bindings: Bindings) => Promise<Row[]>;

/** `ask` sends at once; `finish` sends the last statement together with the commit. */
export type ShortTransaction = {
  ask: Ask;
  finish: (sql: string, bindings: Bindings) => Promise<void>;
};

const BEGIN: TripStatement = { name: "ledger_begin", text: "begin", values: [] };
const COMMIT: TripStatement = { name: "ledger_commit", text: "commit", values: [] };
const ROLLBACK: TripStatement = { name: "ledger_rollback", text: "rollback", values: [] };

/** A connection that cannot even roll back in this time is given up, ms. */
const ROLLBACK_MS = 5_000;

/**
 * Runs a transaction in as few trips to PostgreSQL as its decisions allow: BEGIN travels with the first statement and
 * COMMIT with the last. Most of what a callback costs is sending and receiving. Whatever `work` throws, nothing is
 * written; a transaction that `work` did not finish is rolled back.
 */
export async function inShortTransaction<T>(
  knex: Knex,
  work: (transaction: ShortTransaction) => Promise<T>,
): Promise<T> {
  const client: PgClient = await knex.client.acquireConnection();
  let state: "idle" | "open" | "committed" = "idle";
  const send = async (statements: TripStatement[]) => {
    try {
      const begin = state === "idle" ? [BEGIN] : [];
      state = "open";
      return (await Trip.of(client, [...begin, ...statements], namesWork())).slice(begin.length);
    } catch (error) {
      withoutNames(error);
      throw error;
    }
  };
  try {
    const result = await work({
      ask: async <Row>(sql: string, bindings: Bindings) =>
        (await send([compile(sql, bindings)]))[0]!.rows as Row[],
      finish: async (sql, bindings) => {
        const [, commit] = await send([compile(sql, bindings), COMMIT]);
        // PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK, which is no error to it.
        if (commit!.command !== "COMMIT") {
          throw new Error(`the transaction ended with ${commit!.command}`);
        }
        state = "committed";
      },
    });
    return result;
  } finally {
    if ((state as string) === "open") {
      await rollBack(client);
    }
    await knex.client.releaseConnection(client);
  }
}

async function rollBack(client: PgClient): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("rollback hangs")), ROLLBACK_MS);
  });
  try {
    await Promise.race([Trip.of(client, [ROLLBACK], namesWork()), timeout]);
  } catch (error) {
    withoutNames(error);
    // Nobody may get this connection again: knex looks for this mark before it lends one out.
    client.__knex__disposed = error;
    client.end().catch(() => undefined);
  } finally {
    clearTimeout(timer);
  }
}

type Compiled = { text: string; names: string[] | null };

const COMPILED = new Map<string, Compiled>();

function compile(sql: string, bindings: Bindings): TripStatement {
  let compiled = COMPILED.get(sql);
  if (!compiled) {
    compiled = Array.isArray(bindings) ? numbered(sql) : named(sql);
    COMPILED.set(sql, compiled);
  }
  const { text, names } = compiled;
  const values = names
    ? names.map((name) => (bindings as Record<string, Value>)[name]!)
    : (bindings as Value[]);
  return {
    name: nameOf(text),
    text,
    values: values.map((value) => (value === null ? null : String(value))),
  };
}

function numbered(sql: string): Compiled {
  let count = 0;
  return { text: sql.replace(/\?/g, () => `$${++count}`), names: null };
}

function named(sql: string): Compiled {
  const names: string[] = [];
  const text = sql.replace(/(?<!:):([a-z_]+)/g, (_, name: string) => {
    const known = names.indexOf(name);
    return `$${known === -1 ? names.push(name) : known + 1}`;
  });
  return { text, names };
}
