import path from "node:path";
import { DEMO_ADMIN, DEMO_PHARMACISTS } from "../src/seed/demo-people.ts";
import { plugins } from "./builds.ts";
import { query } from "./database.ts";
import { fingerprint } from "./fingerprint.ts";
import { hasReached, markReached } from "./milestones.ts";
import { MEDUSA_CLI, ROOT } from "./paths.ts";
import { run } from "./processes.ts";
import { step } from "./progress.ts";
import type { Settings } from "./settings.ts";

/** Brings the database to where the shop can open: migrated, seeded once, in the demo with its staff. */
export async function prepareDatabase(settings: Settings): Promise<void> {
  await migrate(settings);
  await seedOnce(settings);
  if (settings.env.DEMO) {
    await createDemoStaff(settings);
  }
}

/** Migrations run when their files, the modules or the locked packages changed since the last time. */
export async function migrate({ env, variables, backendFolder }: Settings): Promise<void> {
  const sources = [
    "src/modules",
    "src/links",
    "src/migration-scripts",
    "medusa-config.ts",
    "package-lock.json",
  ];
  const ofPlugins = plugins().flatMap(({ folder }) =>
    ["src/modules", "src/links", "src/search", "src/migration-scripts"].map((one) =>
      path.join(folder, one),
    ),
  );
  const wanted = fingerprint([...sources.map((one) => path.join(ROOT, one)), ...ofPlugins]);
  if (await hasReached(env.DATABASE_URL, "migrations", wanted)) {
    return;
  }
  await step("Migrating the database", () =>
    run(
      {
        name: "migrate",
        file: MEDUSA_CLI,
        args: ["db:migrate", "--execute-safe-links"],
        cwd: backendFolder,
        env: variables,
      },
      "The migrations failed:",
    ),
  );
  await markReached(env.DATABASE_URL, "migrations", wanted);
}

/** The demo, and any empty database, is filled with the catalogue; a shop that has sold is left alone. */
async function seedOnce({ env, variables }: Settings): Promise<void> {
  if (await hasReached(env.DATABASE_URL, "seed", "done")) {
    return;
  }
  await step("Filling the shop with products (once)", () => seed(variables, []));
  await markReached(env.DATABASE_URL, "seed", "done");
}

/**
 * @param args of the seed script, for example --products 10000
 * @param output where its summary goes
 */
export async function seed(
  variables: NodeJS.ProcessEnv,
  args: string[],
  output: "log" | "terminal" = "log",
): Promise<void> {
  await run(
    {
      output,
      name: "seed",
      file: MEDUSA_CLI,
      args: ["exec", "./src/seed/main.ts", ...args.map((word) => word.replace(/^--/, ""))],
      cwd: ROOT,
      env: variables,
    },
    "The seed failed:",
  );
}

async function createDemoStaff({ env, variables }: Settings): Promise<void> {
  const emails = [DEMO_ADMIN, ...DEMO_PHARMACISTS].map(({ email }) => email);
  const existing = await query(
    env.DATABASE_URL,
    "select 1 from provider_identity where provider = 'emailpass' and entity_id = any($1)",
    [emails],
  );
  if (existing.length === emails.length) {
    return;
  }
  await step("Creating the demo's staff", () =>
    run(
      {
        name: "staff",
        file: MEDUSA_CLI,
        args: ["exec", "./src/seed/demo-staff.ts"],
        cwd: ROOT,
        env: variables,
      },
      "The demo's staff could not be created:",
    ),
  );
}

/** The key the storefront sends with every request. */
export async function publishableKey(url: string): Promise<string | undefined> {
  const rows = await query<{ token: string }>(
    url,
    `select token from api_key
      where type = 'publishable' and revoked_at is null and deleted_at is null
      order by created_at limit 1`,
  );
  return rows[0]?.token;
}
