import { existsSync } from "node:fs";
import path from "node:path";
import { plugins } from "./builds.ts";
import { MODULES, ROOT, STOREFRONT } from "./paths.ts";
import { finish, type Program } from "./processes.ts";
import { step } from "./progress.ts";
import { timed, type Tally } from "./tally.ts";

/** One passed or failed per TypeScript project; the storefront through Astro's own checker. */
export async function checkTypes(): Promise<Tally> {
  const [codes, seconds] = await timed(async () => {
    const results: number[] = [];
    for (const { name, ...program } of projects()) {
      results.push(
        await step(`Types of ${name}`, () => finish({ name, output: "terminal", ...program })),
      );
    }
    return results;
  });
  const failed = codes.filter((code) => code !== 0).length;
  return { kind: "types", passed: codes.length - failed, failed, skipped: 0, seconds };
}

function projects(): Program[] {
  const folders = [
    ROOT,
    path.join(ROOT, "runner"),
    path.join(ROOT, "integration-tests"),
    path.join(ROOT, "integration-tests", "emulators"),
    ...plugins().flatMap(({ folder }) => [folder, path.join(folder, "src", "admin")]),
  ].filter((folder) => existsSync(path.join(folder, "tsconfig.json")));
  return [
    ...folders.map((folder) => ({
      name: path.relative(ROOT, folder) || "the app",
      file: path.join(MODULES, "typescript", "bin", "tsc"),
      args: ["--noEmit", "-p", folder],
      cwd: ROOT,
    })),
    {
      name: "storefront",
      file: path.join(MODULES, "astro", "bin", "astro.mjs"),
      args: ["check"],
      cwd: STOREFRONT,
    },
  ];
}
