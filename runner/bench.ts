// npm run bench: measures on fresh builds and a PostgreSQL of its own; arguments go to integration-tests/bench.
import path from "node:path";
import { buildStale } from "./builds.ts";
import { claimCheckout, liveWith } from "./lifetime.ts";
import { ROOT } from "./paths.ts";
import { finish } from "./processes.ts";
import { Shop } from "./shop.ts";
import { openTestDatabase } from "./test-database.ts";
import { chromium } from "./test-tools.ts";

const shop = new Shop();

await liveWith(shop, async () => {
  await claimCheckout(shop);
  await buildStale();
  const database = await openTestDatabase(shop, { durable: true });
  return finish({
    name: "bench",
    file: path.join(ROOT, "integration-tests", "bench", "main.ts"),
    args: process.argv.slice(2),
    cwd: ROOT,
    env: {
      ...process.env,
      ...database.variables,
      // The server to make databases on, by name.
      BENCH_DATABASE_URL: database.urlOf("medusa_uz_bench"),
      CHROMIUM_PATH: chromium(),
    },
    output: "terminal",
  });
});
