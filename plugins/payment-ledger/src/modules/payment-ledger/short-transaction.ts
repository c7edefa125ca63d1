import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { prepared, type Bindings } from "./prepared";

/** Asks one statement, with `?` or `:name` in place of its values. */
export type Ask = <Row>(sql: string, bindings: Bindings) => Promise<Row[]>;

/** A statement that changes nothing, though it may lock. */
export type Read = { sql: string; bindings: Bindings };

/**
 * `ask` sends at once; `askBoth` sends two reads in one trip, of which the second sees what others committed while the
 * first waited for its lock; `finish` sends the last statement and commits.
 */
export type ShortTransaction = {
  ask: Ask;
  askBoth: <One, Other>(one: Read, other: Read) => Promise<[One[], Other[]]>;
  finish: (sql: string, bindings: Bindings) => Promise<void>;
};

/** What knex's pool lends out: a client of node-postgres. Versions that cannot pipeline send one after the other. */
type PgClient = {
  pipeline?: boolean;
  connection: { stream: { destroy(): void; cork(): void; uncork(): void } };
  __knex__disposed?: unknown;
};

/** A connection that cannot even roll back in this time is given up, ms. */
const ROLLBACK_MS = 5_000;

const READS = /^\s*select\b/i;

/**
 * Runs a transaction in as few trips to PostgreSQL as its decisions allow: BEGIN travels with the first statement and
 * COMMIT with the last, because most of what a callback costs is sending and receiving. Whatever `work` throws, nothing
 * is written; a transaction that `work` did not finish is rolled back.
 *
 * Statements that travel together fail each for itself. So what writes never travels with BEGIN, without which it would
 * be a transaction of its own, and COMMIT never with the second that writes, without which it would commit the first.
 */
export async function inShortTransaction<T>(
  knex: Knex,
  work: (transaction: ShortTransaction) => Promise<T>,
): Promise<T> {
  const client: PgClient = await knex.client.acquireConnection();
  const transaction = new PipelinedTransaction(knex, client);
  try {
    return await transaction.run(work);
  } finally {
    await knex.client.releaseConnection(client);
  }
}

class PipelinedTransaction {
  private state: "idle" | "open" | "over" = "idle";
  private hasWritten = false;

  constructor(
    private readonly knex: Knex,
    private readonly client: PgClient,
  ) {}

  async run<T>(work: (transaction: ShortTransaction) => Promise<T>): Promise<T> {
    const { pipeline } = this.client;
    // Idle now, and idle again after COMMIT or ROLLBACK: no other moment is right for changing this. Whoever gets the
    // connection next may want a cursor, which a connection that pipelines refuses.
    this.client.pipeline = true;
    try {
      return await work({
        ask: (sql, bindings) => this.ask(sql, bindings),
        askBoth: (one, other) => this.askBoth(one, other),
        finish: (sql, bindings) => this.finish(sql, bindings),
      });
    } finally {
      if (this.state !== "open" || (await this.rollsBack())) {
        this.client.pipeline = pipeline;
      }
    }
  }

  private async ask<Row>(sql: string, bindings: Bindings): Promise<Row[]> {
    const reads = READS.test(sql);
    if (this.state === "idle" && reads) {
      this.state = "open";
      const both = this.inOneWrite(() =>
        together(this.control("begin"), this.send<Row>(sql, bindings)),
      );
      return (await both)[1];
    }
    await this.mustBeOpen();
    this.hasWritten ||= !reads;
    return this.send(sql, bindings);
  }

  private async askBoth<One, Other>(one: Read, other: Read): Promise<[One[], Other[]]> {
    if (this.state !== "idle" || !READS.test(one.sql) || !READS.test(other.sql)) {
      throw new Error("only reads travel together, and with BEGIN");
    }
    this.state = "open";
    const all = this.inOneWrite(() =>
      together(
        this.control("begin"),
        together(
          this.send<One>(one.sql, one.bindings),
          this.send<Other>(other.sql, other.bindings),
        ),
      ),
    );
    return (await all)[1];
  }

  private async finish(sql: string, bindings: Bindings): Promise<void> {
    await this.mustBeOpen();
    if (this.hasWritten) {
      await this.send(sql, bindings);
      await this.commit();
    } else {
      await this.inOneWrite(() => together(this.send(sql, bindings), this.commit()));
    }
    this.state = "over";
  }

  private async mustBeOpen(): Promise<void> {
    if (this.state === "over") {
      throw new Error("the transaction is over");
    }
    if (this.state === "idle") {
      this.state = "open";
      await this.control("begin");
    }
  }

  private async commit(): Promise<void> {
    const command = await this.control("commit");
    // PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK, which is no error to it.
    if (command !== "COMMIT") {
      throw new Error(`the transaction ended with ${command}`);
    }
  }

  private async rollsBack(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("rollback hangs")), ROLLBACK_MS);
    });
    try {
      await Promise.race([this.control("rollback"), timeout]);
      return true;
    } catch (error) {
      // Nobody may get this connection again: knex looks for this mark before it lends one out.
      this.client.__knex__disposed = error;
      // Its own end() would wait for the answers that do not come.
      this.client.connection.stream.destroy();
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  /** What is sent meanwhile goes to the socket at once: most of what a statement costs this process is to write it. */
  private inOneWrite<T>(send: () => T): T {
    const { stream } = this.client.connection;
    stream.cork();
    try {
      return send();
    } finally {
      stream.uncork();
    }
  }

  private send<Row>(sql: string, bindings: Bindings): Promise<Row[]> {
    return prepared<Row>(this.knex, sql, bindings, this.client);
  }

  /** Without a name: no pooler can lose it. Sent when called, as {@link prepared} does. */
  private control(sql: "begin" | "commit" | "rollback"): Promise<string> {
    return this.knex
      .raw<{ command: string }>(sql)
      .connection(this.client)
      .then(({ command }) => command);
  }
}

/** Both answers, or the first error; waits for both, so that no answer and no rejection is left to nobody. */
async function together<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [one, two] = await Promise.allSettled([first, second]);
  if (one.status === "rejected") {
    throw one.reason;
  }
  if (two.status === "rejected") {
    throw two.reason;
  }
  return [one.value, two.value];
}
