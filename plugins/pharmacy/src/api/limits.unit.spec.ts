import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ADMIN_PRESCRIPTION_ROUTES } from "./admin/prescriptions/admin-routes";
import { CART_WISH_ROUTES } from "./store/carts/cart-routes";
import { STORE_PRESCRIPTION_ROUTES } from "./store/prescriptions/store-routes";

/** `GET /admin/prescriptions/:id`, as the files of a folder say. */
function routesBelow(folder: string): string[] {
  const files = readdirSync(path.join(__dirname, folder), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) => {
      const place = path.dirname(path.posix.join(folder, file)).replace(/\[(\w+)\]/g, ":$1");
      const text = readFileSync(path.join(__dirname, folder, file), "utf8");
      return [...text.matchAll(/^export const ([A-Z]+) =/gm)].map(
        ([, method]) => `${method} /${place}`,
      );
    });
}

it.each([
  ["admin/prescriptions", ADMIN_PRESCRIPTION_ROUTES],
  ["store/prescriptions", STORE_PRESCRIPTION_ROUTES],
  ["store/carts", CART_WISH_ROUTES],
])("every route of %s has its limits, and nothing else has", (folder, limited) => {
  const named = limited.flatMap(({ methods, matcher }) =>
    (methods as string[]).map((method) => `${method} ${String(matcher)}`),
  );
  expect(named.sort()).toEqual(routesBelow(folder).sort());
});
