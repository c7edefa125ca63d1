import { existsSync } from "node:fs";
import path from "node:path";
import { plugins } from "./builds.ts";
import { MODULES, ROOT, STOREFRONT } from "./paths.ts";
import { finish, type Program } from "./processes.ts";
import { step } from "./progress.ts";
import { timed, type Tally } from "./tally.ts";

/** A compiler uses one core and about 1 GB. */
const LANES = 2;

/** One passed or failed per TypeScript project; the storefront through Astro's own checker. */
export async function checkTypes(): Promise<Tally> {
  const [codes, seconds] = await timed(async () => {
    const results: number[] = [];
    const waiting = projects();
    const check = async (): Promise<void> => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const program = { output: "terminal" as const, ...one };
        results.push(await step(`Types of ${one.name}`, () => finish(program), isZero));
      }
    };
    await Promise.all(Array.from({ length: LANES }, check));
    return results;
  });
  const failed = codes.filter((code) => code !== 0).length;
  return { kind: "types", passed: codes.length - failed, failed, skipped: 0, seconds };
}

const isZero = (code: number) => code === 0;

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
