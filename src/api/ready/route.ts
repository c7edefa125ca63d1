import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { expectedMigrations } from "./expected-migrations";

const TIMEOUT_MS = 3000;
const UNDEFINED_TABLE = "42P01";

/** Migrations are not undone under a running server: once complete, always complete. */
let migrated = false;

/**
 * `GET /ready`: 200 when this instance can serve: its database answers and has every migration of the loaded modules.
 * 503 otherwise, naming the cause but no detail an outsider could use.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const cause = await whyNotReady(req);
  res
    .status(cause ? 503 : 200)
    .set("Cache-Control", "no-store")
    .json(cause ? { status: "unavailable", cause } : { status: "ready" });
}

async function whyNotReady(req: MedusaRequest): Promise<"database" | "migrations" | null> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const expected = migrated ? [] : expectedMigrations();
  try {
    if (migrated) {
      await knex.raw("select 1").timeout(TIMEOUT_MS);
      return null;
    }
    const rows: { name: string }[] = await knex("mikro_orm_migrations")
      .select("name")
      .timeout(TIMEOUT_MS);
    const done = new Set(rows.map(({ name }) => name));
    migrated = expected.every((name) => done.has(name));
    return migrated ? null : "migrations";
  } catch (error) {
    return (error as { code?: string }).code === UNDEFINED_TABLE ? "migrations" : "database";
  }
}
