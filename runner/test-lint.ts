import path from "node:path";
import { CACHE, MODULES, ROOT } from "./paths.ts";
import { finish } from "./processes.ts";
import { step } from "./progress.ts";
import { timed, type Tally } from "./tally.ts";

const TOOLS = [
  {
    name: "eslint",
    file: path.join(MODULES, "eslint", "bin", "eslint.js"),
    args: [".", "--max-warnings=0", "--cache", "--cache-location", path.join(CACHE, "eslint")],
  },
  {
    name: "prettier",
    file: path.join(MODULES, "prettier", "bin", "prettier.cjs"),
    args: [
      "--check",
      ".",
      "--log-level=warn",
      "--cache",
      "--cache-location",
      path.join(CACHE, "prettier"),
    ],
  },
];

/** ESLint without a single warning, and Prettier. */
export async function checkLint(): Promise<Tally> {
  const [codes, seconds] = await timed(() => {
    return Promise.all(
      TOOLS.map((tool) =>
        step(
          `Lint with ${tool.name}`,
          () => finish({ ...tool, cwd: ROOT, output: "terminal" }),
          (code) => code === 0,
        ),
      ),
    );
  });
  const failed = codes.filter((code) => code !== 0).length;
  return { kind: "lint", passed: codes.length - failed, failed, skipped: 0, seconds };
}
