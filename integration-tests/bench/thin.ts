import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../runner/paths.ts";
import type { Finding } from "./findings.ts";
import { linesOfCode } from "./lines-of-code.ts";

/** A provider plugin translates a protocol for the ledger and decides nothing twice. */
const PLUGINS = ["payment-payme", "payment-click"];
const AIM = 900;

/** How much code each provider has outside its tests: what is left of it when the ledger does its part. */
export async function weighPlugins(): Promise<Finding[]> {
  return PLUGINS.map((plugin) => {
    const lines = sourcesOf(path.join(ROOT, "plugins", plugin, "src"))
      .map((file) => linesOfCode(readFileSync(file, "utf8"), file))
      .reduce((sum, count) => sum + count, 0);
    if (lines === 0) {
      throw new Error(`plugins/${plugin} has no code: it cannot be weighed`);
    }
    return {
      part: "thin",
      what: `${plugin}, lines of code without comments and tests`,
      ours: String(lines),
      baseline: "",
      limit: `aim: ${AIM}`,
      met: null,
    };
  });
}

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(spec|fixture)\.tsx?$|__tests__/.test(name))
    .map((name) => path.join(folder, name));
