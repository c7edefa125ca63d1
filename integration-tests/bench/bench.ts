import { mkdirSync } from "node:fs";
import path from "node:path";
import { cloneDatabase, dropDatabase, ensureDatabase, query } from "../../runner/database.ts";
import { CACHE } from "../../runner/paths.ts";
import { freePort } from "../../runner/ports.ts";
import { prepareDatabase, publishableKey, seed } from "../../runner/prepare-database.ts";
import { launch, type Running } from "../../runner/processes.ts";
import { step } from "../../runner/progress.ts";
import { waitUntilReady } from "../../runner/readiness.ts";
import { readSettings, type Settings } from "../../runner/settings.ts";
import { backendProgram, linkUploads, Shop, storefrontProgram } from "../../runner/shop.ts";
import { hermetic } from "../../runner/test-jest.ts";

/** A running server and how to reach it. */
export type Server = { origin: string; running: Running };
export type Backend = Server & { database: string; key: string; settings: Settings };

const UPLOADS = path.join(CACHE, "bench", "static");
const PLAIN = path.join(import.meta.dirname, "plain-medusa");

/**
 * Opens servers on free ports and databases of their own, copied from one that is seeded once and kept between runs.
 * Everything opened during a part is closed and dropped after it, so that parts do not feel each other.
 */
export class Bench {
  private readonly server: string;
  private shop = new Shop();
  private copies: string[] = [];

  /** @param server URL of the kept database; the others lie on the same server and begin with its name */
  constructor(server: string) {
    this.server = server;
  }

  /** A copy of the demo's database, or of one with 10 000 products, that this part may write to. */
  async copyOf(which: "demo" | "large", name: string): Promise<string> {
    const source = which === "demo" ? await this.demoDatabase() : await this.largeDatabase();
    const copy = this.named(name);
    await cloneDatabase(source, copy);
    this.copies.push(copy);
    return copy;
  }

  /** Our backend, built, as `npm start` runs it. */
  async openOurs(database: string, variables: NodeJS.ProcessEnv = {}): Promise<Backend> {
    const settings = await this.settingsFor(database, variables);
    linkUploads(settings.backendFolder, settings.env.UPLOAD_DIR);
    const running = this.shop.add(
      launch({ ...backendProgram(settings), name: `bench-ours-${settings.env.PORT}` }),
    );
    await waitUntilReady(running, `${settings.env.BACKEND_URL}/ready`);
    return this.backend(settings, running);
  }

  /** Medusa as it comes, of the same version. */
  async openPlain(database: string): Promise<Backend> {
    const settings = await this.settingsFor(database);
    const running = this.shop.add(
      launch({ ...backendProgram(settings), name: `bench-plain-${settings.env.PORT}`, cwd: PLAIN }),
    );
    await waitUntilReady(running, `${settings.env.BACKEND_URL}/health`);
    return this.backend(settings, running);
  }

  async openStorefront(backend: Backend): Promise<Server> {
    const program = await storefrontProgram(backend.settings);
    const running = this.shop.add(launch({ ...program, name: "bench-storefront" }));
    const origin = backend.settings.env.STOREFRONT_URL;
    await waitUntilReady(running, `${origin}/`);
    return { origin, running };
  }

  /** Our backend and storefront on a copy of the demo's database. */
  async openDemo(): Promise<{ backend: Backend; storefront: Server }> {
    const backend = await this.openOurs(await this.copyOf("demo", "demo"));
    return { backend, storefront: await this.openStorefront(backend) };
  }

  async close(): Promise<void> {
    await this.shop.close();
    for (const copy of this.copies.splice(0)) {
      await dropDatabase(copy);
    }
  }

  private async demoDatabase(): Promise<string> {
    await ensureDatabase(this.server);
    await prepareDatabase(await this.settingsFor(this.server));
    return this.server;
  }

  private async largeDatabase(): Promise<string> {
    const database = this.named("10000");
    if ((await productsIn(database)) < 10_000) {
      await cloneDatabase(await this.demoDatabase(), database);
      const { variables } = await this.settingsFor(database);
      await step("Making a shop of 10 000 products (once)", () =>
        seed(variables, ["--products", "10000"]),
      );
      await query(database, "vacuum analyze");
    }
    return database;
  }

  private named(name: string): string {
    const url = new URL(this.server);
    url.pathname += `_${name}`;
    return url.href;
  }

  private async settingsFor(database: string, own: NodeJS.ProcessEnv = {}): Promise<Settings> {
    mkdirSync(UPLOADS, { recursive: true });
    const { NODE_OPTIONS, ...variables } = hermetic();
    return readSettings({
      ...variables,
      NODE_ENV: undefined,
      DATABASE_URL: database,
      PORT: String(await freePort()),
      STOREFRONT_PORT: String(await freePort()),
      EMULATOR_PORT: String(await freePort()),
      UPLOAD_DIR: UPLOADS,
      ...own,
    });
  }

  private async backend(settings: Settings, running: Running): Promise<Backend> {
    const { BACKEND_URL: origin, DATABASE_URL: database } = settings.env;
    return { origin, running, database, settings, key: (await publishableKey(database)) ?? "" };
  }
}

async function productsIn(database: string): Promise<number> {
  return query<{ count: number }>(
    database,
    "select count(*)::int as count from product where deleted_at is null",
  ).then(
    ([row]) => row?.count ?? 0,
    () => 0,
  );
}
