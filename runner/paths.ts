import path from "node:path";

/** Where things lie. Everything the runner writes is under a dot-folder ignored by git. */
export const ROOT = path.resolve(import.meta.dirname, "..");
export const MODULES = path.join(ROOT, "node_modules");
export const DATA = path.join(ROOT, ".data");
export const LOGS = path.join(ROOT, ".logs");
export const CACHE = path.join(ROOT, ".cache");
export const BACKEND_BUILD = path.join(ROOT, ".medusa", "server");
export const STOREFRONT = path.join(ROOT, "storefront");

export const MEDUSA_CLI = path.join(MODULES, "@medusajs", "cli", "cli.js");
