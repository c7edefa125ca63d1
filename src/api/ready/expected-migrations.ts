import { readdirSync } from "node:fs";
import path from "node:path";
import { MedusaModule } from "@medusajs/framework/modules-sdk";

/** Names of the migrations that the loaded modules bring, core's and the plugins' alike. */
export function expectedMigrations(): string[] {
  return MedusaModule.getAllModuleResolutions()
    .map(({ resolutionPath }) => resolutionPath)
    .filter((one): one is string => typeof one === "string")
    .flatMap((one) => migrationsIn(path.join(folderOf(one), "migrations")));
}

/** A module is named by its package or by its folder; links between modules by neither, and they have no migrations. */
function folderOf(resolutionPath: string): string {
  try {
    return path.dirname(require.resolve(resolutionPath));
  } catch {
    return resolutionPath;
  }
}

function migrationsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\w+\d{14}\w*\.(js|ts)$/.test(name))
      .map((name) => path.parse(name).name);
  } catch {
    return []; // a module without tables
  }
}
