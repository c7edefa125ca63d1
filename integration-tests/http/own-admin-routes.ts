import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Every admin route of the shop and its plugins as built, like `POST /admin/staff-roles/:user_id`. */
export async function ownAdminRoutes(): Promise<string[]> {
  const plugins = readdirSync(path.join(ROOT, "plugins")).map((plugin) =>
    path.join(ROOT, "plugins", plugin, ".medusa/server/src/api"),
  );
  const routes = await Promise.all([...plugins, path.join(ROOT, "src/api")].map(routesOf));
  return routes.flat().sort();
}

async function routesOf(api: string): Promise<string[]> {
  const admin = path.join(api, "admin");
  if (!existsSync(admin)) {
    return [];
  }
  const files = readdirSync(admin, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)route\.(js|ts)$/.test(file),
  );
  const routes = files.map(async (file) => {
    const route = path.posix.join("/admin", path.dirname(file)).replace(/\[(\w+)\]/g, ":$1");
    const handlers = Object.keys((await import(path.join(admin, file))) as object);
    return METHODS.filter((method) => handlers.includes(method)).map((m) => `${m} ${route}`);
  });
  return (await Promise.all(routes)).flat();
}
