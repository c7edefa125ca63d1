import path from "node:path";
import { refuseUnreachableDatabase } from "./database.ts";
import { serverUrl, startPostgres } from "./embedded-postgres.ts";
import { DATA } from "./paths.ts";
import { freePort } from "./ports.ts";
import { Problem } from "./problem.ts";
import { step } from "./progress.ts";
import type { Shop } from "./shop.ts";

export type TestDatabase = {
  /** What Medusa's test runner reads. */
  variables: NodeJS.ProcessEnv;
  urlOf(database: string): string;
};

/**
 * The server the tests make their databases on: the one DATABASE_URL names (the user must be allowed to create
 * databases), else an embedded one on a free port, in a folder of its own. `durable` waits for the disk at each commit,
 * as a shop's does; tests have nothing to lose.
 */
export async function openTestDatabase(
  shop: Shop,
  { durable = false } = {},
): Promise<TestDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await refuseUnreachableDatabase(given);
    return describe(given);
  }
  return step("Starting PostgreSQL for the tests", async () => {
    const port = await freePort();
    const folder = path.join(DATA, "test-postgres");
    shop.add(await startPostgres({ folder, port, database: "tests", durable }));
    return describe(serverUrl(port, "tests"));
  });
}

function describe(server: string): TestDatabase {
  const { hostname, port, username, password } = new URL(server);
  if (!["localhost", "127.0.0.1", "[::1]"].includes(hostname)) {
    throw new Problem(
      `Medusa's test runner demands TLS of every database host but localhost, and DATABASE_URL names ${hostname}.`,
      "Forward its port to this machine, or unset DATABASE_URL: the tests bring their own PostgreSQL.",
    );
  }
  return {
    variables: {
      DB_HOST: "localhost",
      DB_PORT: port || "5432",
      DB_USERNAME: decodeURIComponent(username),
      DB_PASSWORD: decodeURIComponent(password),
    },
    urlOf(database) {
      const url = new URL(server);
      url.pathname = `/${database}`;
      return url.href;
    },
  };
}
