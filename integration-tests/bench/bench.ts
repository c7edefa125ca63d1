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
import {
  backendProgram,
  emulatorsProgram,
  linkUploads,
  Shop,
  storefrontProgram,
} from "../../runner/shop.ts";
import { hermetic } from "../../runner/test-jest.ts";
import { keep } from "./kept-databases.ts";
import { Store } from "./store.ts";

/** A running server and how to reach it. */
export type Server = { origin: string; running: Running };
export type Backend = Server & { database: string; key: string; settings: Settings };

/** The kept databases: the shop of `npm start`, one with many products, one with orders that wait for money. */
export type Kept = "demo" | "large" | "orders";
const PRODUCTS = 10_000;
export const ORDERS = 240;

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

  /** A copy of a kept database that this part may write to; `name` is its own within the part. */
  async copyOf(which: Kept, name: string): Promise<string> {
    const copy = this.named(name);
    await cloneDatabase(await this.kept(which), copy);
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

  /** The provider emulators, with what lies in this folder. Our backend asks them when it is given their port. */
  async openEmulators(folder: string): Promise<Server & { port: string }> {
    const settings = await this.settingsFor(this.server, { EMULATOR_DATA: folder });
    const port = String(settings.env.EMULATOR_PORT);
    const running = this.shop.add(
      launch({ ...emulatorsProgram(settings), name: `bench-emulators-${port}` }),
    );
    const origin = `http://localhost:${port}`;
    await waitUntilReady(running, `${origin}/health`);
    return { origin, running, port };
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
    await movePictures(backend);
    return { backend, storefront: await this.openStorefront(backend) };
  }

  /** Stops one server before its part is over. */
  async stop(server: Server): Promise<void> {
    await this.shop.remove(server.running);
  }

  async close(): Promise<void> {
    await this.shop.close();
    for (const copy of this.copies.splice(0)) {
      await dropDatabase(copy);
    }
  }

  private async kept(which: Kept): Promise<string> {
    await ensureDatabase(this.server);
    await prepareDatabase(await this.settingsFor(this.server));
    if (which === "demo") {
      return this.server;
    }
    const database = this.named(which);
    await (which === "large"
      ? keep(this.server, database, `${PRODUCTS} products`, () => this.fill(database))
      : keep(this.server, database, `${ORDERS} orders`, () => this.sell(database)));
    return database;
  }

  private async fill(database: string): Promise<void> {
    const { variables } = await this.settingsFor(database);
    await step(`Making a shop of ${PRODUCTS} products (once)`, () =>
      seed(variables, ["--products", String(PRODUCTS)]),
    );
  }

  private async sell(database: string): Promise<void> {
    const backend = await this.openOurs(database);
    const store = new Store(backend, 4);
    await step(`Placing ${ORDERS} orders to be paid (once)`, () =>
      store.placeOrders(ORDERS, "pp_payme_payme"),
    );
    store.client.close();
    await this.shop.remove(backend.running);
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
      PHARMACY_FILES_DIR: path.join(CACHE, "bench", "prescription-files"),
      // Orders are kept between runs.
      UNPAID_ORDER_TTL_MINUTES: "999999",
      ...own,
    });
  }

  private async backend(settings: Settings, running: Running): Promise<Backend> {
    const { BACKEND_URL: origin, DATABASE_URL: database } = settings.env;
    return { origin, running, database, settings, key: (await publishableKey(database)) ?? "" };
  }
}

/** Pictures are stored with the address of the backend that took them in, which was on another port. */
async function movePictures({ origin, database }: Backend): Promise<void> {
  const moved = "regexp_replace(%, '^https?://[^/]+', $1)";
  await query(database, `update image set url = ${moved.replace("%", "url")}`, [origin]);
  await query(database, `update product set thumbnail = ${moved.replace("%", "thumbnail")}`, [
    origin,
  ]);
}
