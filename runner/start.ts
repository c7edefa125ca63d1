// npm start: a fresh clone becomes an open shop; the second time it takes seconds.
import { buildStale } from "./builds.ts";
import { claimCheckout, liveWith } from "./lifetime.ts";
import { Problem } from "./problem.ts";
import { lastLines, logFile } from "./processes.ts";
import { loadEnvFile, readSettings } from "./settings.ts";
import { openDatabase, openShop, refuseTakenPorts, Shop } from "./shop.ts";
import { welcome } from "./welcome.ts";

const shop = new Shop();

await liveWith(shop, async () => {
  const started = performance.now();
  loadEnvFile();
  const settings = readSettings(process.env);
  await claimCheckout(shop);
  await refuseTakenPorts(settings);
  await openDatabase(shop, settings);
  await buildStale();
  await openShop(shop, settings);
  console.log(welcome(settings, (performance.now() - started) / 1000));

  const [name, code] = await Promise.race(
    shop.running.map(async (one) => [one.name, await one.exited] as const),
  );
  throw new Problem(
    `The ${name} stopped by itself (exit code ${code}), so the shop was closed:\n\n${lastLines(name)}\n`,
    `The whole log: ${logFile(name)}`,
  );
});
