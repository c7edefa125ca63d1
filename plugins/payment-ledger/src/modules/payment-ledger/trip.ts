/** A statement as PostgreSQL wants it, values as text. */
export type TripStatement = { name: string; text: string; values: (string | null)[] };

export type TripResult = { command: string; rows: Record<string, unknown>[] };

type Field = { name: string; dataTypeID: number };

/** The part of node-postgres's client that a trip needs. */
export type PgClient = {
  query(submittable: Trip): unknown;
  getTypeParser(type: number, format: "text"): (value: string) => unknown;
  end(): Promise<void>;
  __knex__disposed?: unknown;
};

/** The part of its connection that carries the extended query protocol. */
type PgConnection = {
  stream: { cork(): void; uncork(): void };
  parse(statement: { name: string; text: string }): void;
  bind(portal: { statement: string; values: (string | null)[] }): void;
  describe(what: { type: "P"; name: string }): void;
  execute(portal: { portal: string; rows: number }): void;
  close(what: { type: "S"; name: string }): void;
  sync(): void;
};

/** Statements that a connection has parsed. */
const PARSED = new WeakMap<PgClient, Set<string>>();

/**
 * Several statements in one trip to PostgreSQL: sent together, run one after the other, each with its own snapshot,
 * until one fails. What node-postgres calls a submittable, as its own cursors are.
 */
export class Trip {
  private readonly results: TripResult[];
  private readonly parsing: string[] = [];
  private at = 0;
  private fields: Field[] = [];
  private error: Error | null = null;

  private constructor(
    private readonly client: PgClient,
    private readonly statements: TripStatement[],
    private readonly named: boolean,
    private readonly settle: (error: Error | null, results: TripResult[]) => void,
  ) {
    this.results = statements.map(() => ({ command: "", rows: [] }));
  }

  /** @throws what PostgreSQL said of the first statement that failed */
  static of(client: PgClient, statements: TripStatement[], named: boolean): Promise<TripResult[]> {
    return new Promise((resolve, reject) => {
      client.query(
        new Trip(client, statements, named, (error, results) =>
          error ? reject(error) : resolve(results),
        ),
      );
    });
  }

  submit(connection: PgConnection): null {
    const parsed = PARSED.get(this.client);
    connection.stream.cork();
    try {
      for (const { name, text, values } of this.statements) {
        const statement = this.named ? name : "";
        if (!this.named || !parsed?.has(name)) {
          if (this.named) {
            // An earlier trip may have failed after it had parsed this one.
            connection.close({ type: "S", name });
            this.parsing.push(name);
          }
          connection.parse({ name: statement, text });
        }
        connection.bind({ statement, values });
        connection.describe({ type: "P", name: "" });
        connection.execute({ portal: "", rows: 0 });
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  handleRowDescription({ fields }: { fields: Field[] }): void {
    this.fields = fields;
  }

  handleDataRow({ fields: values }: { fields: (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    this.fields.forEach(({ name, dataTypeID }, i) => {
      const value = values[i] ?? null;
      row[name] = value === null ? null : this.client.getTypeParser(dataTypeID, "text")(value);
    });
    this.results[this.at]!.rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.results[this.at++]!.command = text;
  }

  handleReadyForQuery(): void {
    if (this.error) {
      return;
    }
    const parsed = PARSED.get(this.client) ?? new Set();
    this.parsing.forEach((name) => parsed.add(name));
    PARSED.set(this.client, parsed);
    this.settle(null, this.results);
  }

  handleError(error: Error): void {
    this.error = error;
    this.settle(error, []);
  }

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}
}
