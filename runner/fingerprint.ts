import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const NOT_SOURCES = new Set([
  "node_modules",
  "dist",
  "static",
  "README.md",
  "CHANGELOG.md",
  // `medusa plugin:build` writes it while it works, and removes it.
  "__admin-extensions__.js",
]);

/**
 * One hash over the names and contents of files and folders. Build outputs (dot-folders), specs and prose are left
 * out: they change nothing in what a build makes.
 */
export function fingerprint(paths: string[], more: string[] = []): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((one) => filesOf(one)).sort()) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  for (const part of more) {
    hash.update(part).update("\0");
  }
  return hash.digest("hex");
}

function filesOf(where: string): string[] {
  if (!existsSync(where)) {
    return [];
  }
  if (statSync(where).isFile()) {
    return [where];
  }
  return readdirSync(where, { withFileTypes: true })
    .filter(
      ({ name }) => !NOT_SOURCES.has(name) && !name.startsWith(".") && !name.includes(".spec."),
    )
    .flatMap((entry) => filesOf(path.join(where, entry.name)));
}
