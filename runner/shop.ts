import { lstatSync, mkdirSync, symlinkSync, unlinkSync } from "node:fs";
import path from "node:path";
import { refuseUnreachableDatabase } from "./database.ts";
import { startPostgres } from "./embedded-postgres.ts";
import { DATA, MEDUSA_CLI, ROOT, STOREFRONT } from "./paths.ts";
import { refuseTakenPort } from "./ports.ts";
import { prepareDatabase, publishableKey } from "./prepare-database.ts";
import { launch, type Program, type Running } from "./processes.ts";
import { step } from "./progress.ts";
import { waitUntilReady } from "./readiness.ts";
import { refuseUnreachableRedis } from "./redis.ts";
import type { Settings } from "./settings.ts";

/** The parts of a running shop, in the order they were started. */
export class Shop {
  readonly running: Running[] = [];
  onChange = () => {};

  add(one: Running): Running {
    this.running.push(one);
    this.onChange();
    return one;
  }

  /** Stops one part and forgets it. */
  async remove(one: Running): Promise<void> {
    await one.stop();
    this.running.splice(this.running.indexOf(one), 1);
    this.onChange();
  }

  /** Last started, first stopped: the database goes after those who use it. */
  async close(): Promise<void> {
    for (const one of this.running.splice(0).reverse()) {
      await one.stop();
    }
  }
}

export async function refuseTakenPorts({ env }: Settings): Promise<void> {
  await refuseTakenPort(env.PORT, "the backend", "PORT");
  await refuseTakenPort(env.STOREFRONT_PORT, "the storefront", "STOREFRONT_PORT");
  if (env.DEMO) {
    await refuseTakenPort(env.EMULATOR_PORT, "the provider emulators", "EMULATOR_PORT");
  }
}

export async function openDatabase(
  shop: Shop,
  { env }: Settings,
  folder = path.join(DATA, "postgres"),
) {
  if (!env.EMBEDDED_DATABASE) {
    await refuseUnreachableDatabase(env.DATABASE_URL);
    return;
  }
  await step("Starting PostgreSQL", async () => {
    await refuseTakenPort(
      env.EMBEDDED_DATABASE_PORT,
      "the embedded PostgreSQL",
      "EMBEDDED_DATABASE_PORT",
    );
    const database = new URL(env.DATABASE_URL).pathname.slice(1);
    shop.add(
      await startPostgres({ folder, port: env.EMBEDDED_DATABASE_PORT, database, durable: true }),
    );
  });
}

/** Opens everything that faces people, on a database that answers. */
export async function openShop(shop: Shop, settings: Settings): Promise<void> {
  const { env } = settings;
  if (env.REDIS_URL) {
    await refuseUnreachableRedis(env.REDIS_URL);
  }
  await prepareDatabase(settings);
  linkUploads(settings.backendFolder, env.UPLOAD_DIR);
  await step("Opening the shop", async () => {
    const backend = shop.add(launch(backendProgram(settings)));
    const emulators = env.DEMO ? shop.add(launch(emulatorsProgram(settings))) : null;
    const storefront = shop.add(launch(await storefrontProgram(settings)));
    await waitUntilReady(backend, `http://localhost:${env.PORT}/ready`);
    await waitUntilReady(storefront, `http://localhost:${env.STOREFRONT_PORT}/`);
    if (emulators) {
      await waitUntilReady(emulators, `http://localhost:${env.EMULATOR_PORT}/health`);
    }
  });
}

export function backendProgram({ env, variables, backendFolder }: Settings): Program {
  return {
    name: "backend",
    file: MEDUSA_CLI,
    args: ["start", "--port", String(env.PORT)],
    cwd: backendFolder,
    env: { ...GIVES_MEMORY_BACK, ...variables },
  };
}

/** To glibc: what a large picture took goes back to the system, not onto a heap that only grows. In bytes. */
const GIVES_MEMORY_BACK = {
  MALLOC_MMAP_THRESHOLD_: "1048576",
  MALLOC_TRIM_THRESHOLD_: "1048576",
};

export function emulatorsProgram({ env, variables }: Settings): Program {
  return {
    name: "emulators",
    file: path.join(ROOT, "integration-tests", "emulators", "main.ts"),
    cwd: ROOT,
    env: {
      ...variables,
      PAYME_MERCHANT_ID: env.PAYME_MERCHANT_ID,
      PAYME_SECRET_KEY: env.PAYME_SECRET_KEY,
    },
  };
}

export async function storefrontProgram(settings: Settings): Promise<Program> {
  return {
    name: "storefront",
    file: path.join(STOREFRONT, "server.mjs"),
    cwd: STOREFRONT,
    env: await storefrontVariables(settings),
  };
}

export async function storefrontVariables({
  env,
  variables,
}: Settings): Promise<NodeJS.ProcessEnv> {
  return {
    ...variables,
    // Astro reads NODE_ENV itself and knows only its own two values.
    NODE_ENV: "production",
    PORT: String(env.STOREFRONT_PORT),
    STOREFRONT_PORT: String(env.STOREFRONT_PORT),
    DEMO: String(env.DEMO),
    MEDUSA_BACKEND_URL: `http://localhost:${env.PORT}`,
    MEDUSA_PUBLISHABLE_KEY: env.MEDUSA_PUBLISHABLE_KEY ?? (await publishableKey(env.DATABASE_URL)),
  };
}

/** Medusa serves `static` of the folder it starts in, which a build wipes: uploads lie elsewhere, linked there. */
export function linkUploads(startedIn: string, uploads: string): void {
  mkdirSync(uploads, { recursive: true });
  const link = path.join(startedIn, "static");
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) {
    unlinkSync(link);
  }
  if (!lstatSync(link, { throwIfNoEntry: false })) {
    symlinkSync(uploads, link, "dir");
  }
}
