// npm run seed: completes the shop's products; `npm run seed -- --products 10000` makes a large one for measuring.
import { buildStale } from "./builds.ts";
import { query } from "./database.ts";
import { claimCheckout, liveWith } from "./lifetime.ts";
import { linkUploads, openDatabase, Shop } from "./shop.ts";
import { migrate, seed } from "./prepare-database.ts";
import { loadEnvFile, readSettings } from "./settings.ts";

const shop = new Shop();

await liveWith(shop, async () => {
  loadEnvFile();
  const settings = readSettings(process.env);
  const { env, variables, backendFolder } = settings;
  if (!(env.EMBEDDED_DATABASE && (await isServed(env.DATABASE_URL)))) {
    await claimCheckout(shop);
    await openDatabase(shop, settings);
    await buildStale(({ name }) => name !== "storefront");
  }
  await migrate(settings);
  linkUploads(backendFolder, env.UPLOAD_DIR);
  await seed(variables, process.argv.slice(2), "terminal");
  return 0;
});

/** An open shop in this checkout serves the embedded database already. */
async function isServed(url: string): Promise<boolean> {
  return query(url, "select 1").then(
    () => true,
    () => false,
  );
}
