// npm run dev: npm start with reload. A saved file restarts the backend, a plugin is rebuilt first; Astro reloads itself.
import path from "node:path";
import { buildStale } from "./builds.ts";
import { claimCheckout, liveWith } from "./lifetime.ts";
import { MODULES, ROOT, STOREFRONT } from "./paths.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { report } from "./problem.ts";
import { launch, type Program } from "./processes.ts";
import { step } from "./progress.ts";
import { waitUntilReady } from "./readiness.ts";
import { loadEnvFile, readSettings, type Settings } from "./settings.ts";
import {
  backendProgram,
  emulatorsProgram,
  linkUploads,
  openDatabase,
  refuseTakenPorts,
  Shop,
  storefrontVariables,
} from "./shop.ts";
import { watch } from "./watch.ts";
import { welcome } from "./welcome.ts";

const shop = new Shop();
const isPlugin = ({ name }: { name: string }) => name !== "backend" && name !== "storefront";

await liveWith(shop, async () => {
  const started = performance.now();
  loadEnvFile();
  const settings = readSettings(process.env, "development");
  await claimCheckout(shop);
  await refuseTakenPorts(settings);
  await openDatabase(shop, settings);
  await buildStale(isPlugin);
  await prepareDatabase(settings);
  linkUploads(settings.backendFolder, settings.env.UPLOAD_DIR);

  let backend = shop.add(launch(backendProgram(settings)));
  if (settings.env.DEMO) {
    shop.add(launch(emulatorsProgram(settings)));
  }
  const storefront = shop.add(launch(await astroDev(settings)));
  await step("Opening the shop", async () => {
    await waitUntilReady(backend, `http://localhost:${settings.env.PORT}/ready`);
    await waitUntilReady(storefront, `http://localhost:${settings.env.STOREFRONT_PORT}/`);
  });
  console.log(welcome(settings, (performance.now() - started) / 1000));

  const sources = [path.join(ROOT, "src"), path.join(ROOT, "plugins")];
  for await (const file of watch(sources)) {
    console.log(`  ${path.relative(ROOT, file)} changed`);
    try {
      await buildStale(isPlugin);
      await shop.remove(backend);
      await step("Restarting the backend", async () => {
        backend = shop.add(launch(backendProgram(settings)));
        await waitUntilReady(backend, `http://localhost:${settings.env.PORT}/ready`);
      });
    } catch (error) {
      report(error); // the next save tries again
    }
  }
  return 0;
});

async function astroDev(settings: Settings): Promise<Program> {
  return {
    name: "storefront",
    file: path.join(MODULES, "astro", "bin", "astro.mjs"),
    args: ["dev"],
    cwd: STOREFRONT,
    env: { ...(await storefrontVariables(settings)), NODE_ENV: "development" },
  };
}
