import { mkdirSync } from "node:fs";
import path from "node:path";
import { cloneDatabase, dropDatabase, ensureDatabase } from "./database.ts";
import { CACHE } from "./paths.ts";
import { freePort } from "./ports.ts";
import { prepareDatabase, publishableKey } from "./prepare-database.ts";
import { readSettings } from "./settings.ts";
import { openShop, type Shop } from "./shop.ts";
import { hermetic } from "./test-jest.ts";

/** Where the conformance and e2e tests find the demo. */
export type DemoSystem = {
  E2E_BACKEND_URL: string;
  E2E_STOREFRONT_URL: string;
  E2E_EMULATOR_URL: string;
  E2E_DATABASE_URL: string;
  /** The same shop before anybody used it, for a test that runs and kills a backend of its own. */
  E2E_SPARE_DATABASE_URL: string;
  /** Another copy, for a shop that is set up differently. */
  E2E_SECOND_DATABASE_URL: string;
  MEDUSA_PUBLISHABLE_KEY: string | undefined;
  PAYME_MERCHANT_ID: string;
  PAYME_SECRET_KEY: string;
};

/** Opens the complete demo on free ports, on an empty database that is then seeded like a first `npm start`. */
export async function openDemoSystem(shop: Shop, databaseUrl: string): Promise<DemoSystem> {
  await dropDatabase(databaseUrl);
  await ensureDatabase(databaseUrl);
  const folder = path.join(CACHE, "demo-system");
  mkdirSync(folder, { recursive: true });
  const { NODE_OPTIONS, ...variables } = hermetic();
  const settings = readSettings({
    ...variables,
    NODE_ENV: undefined,
    LOG_LEVEL: "http",
    DATABASE_URL: databaseUrl,
    PORT: String(await freePort()),
    STOREFRONT_PORT: String(await freePort()),
    EMULATOR_PORT: String(await freePort()),
    EMULATOR_SMTP_PORT: String(await freePort()),
    UPLOAD_DIR: path.join(folder, "static"),
    PHARMACY_FILES_DIR: path.join(folder, "prescription-files"),
    EMULATOR_DATA: path.join(folder, "emulators"),
  });
  await prepareDatabase(settings);
  const spare = await copyOf(databaseUrl, "spare");
  const second = await copyOf(databaseUrl, "second");
  await openShop(shop, settings);
  const { env } = settings;
  return {
    E2E_BACKEND_URL: env.BACKEND_URL,
    E2E_STOREFRONT_URL: env.STOREFRONT_URL,
    E2E_EMULATOR_URL: `http://localhost:${env.EMULATOR_PORT}`,
    E2E_DATABASE_URL: databaseUrl,
    E2E_SPARE_DATABASE_URL: spare,
    E2E_SECOND_DATABASE_URL: second,
    MEDUSA_PUBLISHABLE_KEY: await publishableKey(databaseUrl),
    PAYME_MERCHANT_ID: env.PAYME_MERCHANT_ID,
    PAYME_SECRET_KEY: env.PAYME_SECRET_KEY,
  };
}

async function copyOf(databaseUrl: string, name: string): Promise<string> {
  const copy = new URL(databaseUrl);
  copy.pathname += `_${name}`;
  await cloneDatabase(databaseUrl, copy.href);
  return copy.href;
}
