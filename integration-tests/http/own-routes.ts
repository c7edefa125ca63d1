import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Every route of the shop and its plugins below `/admin`, `/store` or `/courier`, as built: `POST /admin/staff-roles/:user_id`. */
export async function ownRoutes(area: "admin" | "store" | "courier"): Promise<string[]> {
  const plugins = readdirSync(path.join(ROOT, "plugins")).map((plugin) =>
    path.join(ROOT, "plugins", plugin, ".medusa/server/src/api"),
  );
  const routes = await Promise.all(
    [...plugins, path.join(ROOT, "src/api")].map((api) => routesOf(api, area)),
  );
  return routes.flat().sort();
}

async function routesOf(api: string, area: string): Promise<string[]> {
  const folder = path.join(api, area);
  if (!existsSync(folder)) {
    return [];
  }
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)route\.(js|ts)$/.test(file),
  );
  const routes = files.map(async (file) => {
    const route = path.posix.join("/", area, path.dirname(file)).replace(/\[(\w+)\]/g, ":$1");
    const handlers = Object.keys((await import(path.join(folder, file))) as object);
    return METHODS.filter((method) => handlers.includes(method)).map((m) => `${m} ${route}`);
  });
  return (await Promise.all(routes)).flat();
}
