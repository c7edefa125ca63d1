import { globSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.ts";

/** Medusa keeps the names of all modules' migrations in one table, and runs no second one of a name. */
it("no two modules have a migration of the same name", () => {
  const files = globSync("plugins/*/src/modules/*/migrations/Migration*.ts", { cwd: ROOT });
  const names = files.map((file) => path.basename(file));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
