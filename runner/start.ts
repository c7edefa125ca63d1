// npm start: a fresh clone becomes an open shop; the second time it takes seconds.
import { buildStale } from "./builds.ts";
import { claimCheckout, liveWith } from "./lifetime.ts";
import { DEMO_ADMIN } from "./prepare-database.ts";
import { Problem } from "./problem.ts";
import { lastLines, logFile } from "./processes.ts";
import { table } from "./progress.ts";
import { loadEnvFile, readSettings, type Settings } from "./settings.ts";
import { openDatabase, openShop, refuseTakenPorts, Shop } from "./shop.ts";

const shop = new Shop();

await liveWith(shop, async () => {
  const started = performance.now();
  loadEnvFile();
  const settings = readSettings();
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

function welcome({ env }: Settings, seconds: number): string {
  const rows: [string, string][] = [
    ["Shop", env.STOREFRONT_URL],
    ["Admin", `${env.BACKEND_URL}/app`],
  ];
  if (env.DEMO) {
    rows.push(
      ["  login", `${DEMO_ADMIN.email} / ${DEMO_ADMIN.password}`],
      ["Payme emulator", `http://localhost:${env.EMULATOR_PORT}`],
    );
  }
  rows.push(["Logs", ".logs/*.log"]);
  return `\n  Medusa UZ is open (${seconds.toFixed(1)} s)\n\n${table(rows)}\n\n  Ctrl-C closes it.\n`;
}
