import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ENVIRONMENT_NAMES } from "../src/env.ts";
import { CACHE, MODULES, ROOT } from "./paths.ts";
import { finish } from "./processes.ts";
import { step } from "./progress.ts";
import { timed, type Tally } from "./tally.ts";

type Summary = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
};

export type JestKind = "unit" | "module" | "http" | "conformance" | "chaos" | "e2e";

/** Each spec of these has a database of its own, so two run side by side; the others share one system. */
const WORKERS: Record<JestKind, number> = {
  unit: 2,
  module: 2,
  http: 2,
  conformance: 1,
  chaos: 1,
  e2e: 1,
};

/** Runs one project of jest.config.js; `args` go to jest. A kind without any test counts as failed. */
export async function runJest(
  kind: JestKind,
  variables: NodeJS.ProcessEnv,
  args: string[] = [],
): Promise<Tally> {
  const report = path.join(CACHE, `test-${kind}.json`);
  mkdirSync(CACHE, { recursive: true });
  rmSync(report, { force: true });
  const [code, seconds] = await timed(() =>
    step(
      `Tests: ${kind}`,
      () =>
        finish({
          name: kind,
          file: path.join(MODULES, "jest", "bin", "jest.js"),
          args: [
            ...["--selectProjects", kind, "--json", `--outputFile=${report}`],
            ...(WORKERS[kind] === 1 ? ["--runInBand"] : [`--maxWorkers=${WORKERS[kind]}`]),
            ...(kind === "unit" ? [] : ["--forceExit"]),
            ...args,
          ],
          cwd: ROOT,
          env: { ...hermetic(), ...variables },
          output: "terminal",
        }),
      (exit) => exit === 0,
    ),
  );
  return { kind, seconds, ...count(report, code) };
}

function count(report: string, code: number): Pick<Tally, "passed" | "failed" | "skipped"> {
  if (!existsSync(report)) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const summary: Summary = JSON.parse(readFileSync(report, "utf8"));
  const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
  return {
    passed: summary.numPassedTests,
    // jest can fail without a failed test, for example when it finds none.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: summary.numPendingTests + summary.numTodoTests,
  };
}

const LIMITS = ENVIRONMENT_NAMES.filter((name) => name.startsWith("LIMIT_"));

/** No setting of the person at the keyboard, nor of their .env, may change what the tests see: blank means not set. */
export function hermetic(): NodeJS.ProcessEnv {
  const blanks = Object.fromEntries(ENVIRONMENT_NAMES.map((name) => [name, ""]));
  return {
    ...process.env,
    ...blanks,
    // Every test comes from one address; the tests of the limits set their own.
    ...Object.fromEntries(LIMITS.map((name) => [name, "off"])),
    NODE_ENV: "test",
    NODE_OPTIONS: "--experimental-vm-modules --disable-warning=ExperimentalWarning",
    MEDUSA_DISABLE_TELEMETRY: "true",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
  };
}
