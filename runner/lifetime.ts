import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DATA, ROOT } from "./paths.ts";
import { Problem, report } from "./problem.ts";
import { commandOf, isProcessAlive, signalGroup, stopUnderway } from "./processes.ts";
import type { Shop } from "./shop.ts";

const TRACE_FILE = path.join(DATA, "runner.json");

/** Who runs this checkout, and the process groups it started. */
type Trace = { runner: number; groups: number[] };

/**
 * Runs `work` and stops the shop afterwards, whatever ends it: its return, an error, Ctrl-C, SIGTERM, a closed
 * terminal, or the death of the process that started this one. Exits with 0 only when nothing went wrong.
 */
export async function liveWith(shop: Shop, work: () => Promise<number>): Promise<never> {
  let code = 0;
  const interrupted = new Promise<number>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => resolve(signal === "SIGINT" ? 130 : 143));
    }
    process.on("disconnect", () => resolve(143));
  });
  try {
    code = await Promise.race([work(), interrupted]);
  } catch (error) {
    report(error);
    code = 1;
  }
  await stopUnderway();
  await shop.close();
  if (readTrace()?.runner === process.pid) {
    rmSync(TRACE_FILE, { force: true });
  }
  process.exit(code);
}

/** One runner per checkout: two would fight over the builds and the database. */
export async function claimCheckout(shop: Shop): Promise<void> {
  const trace = readTrace();
  if (trace && trace.runner !== process.pid && isOurs(trace.runner)) {
    throw new Problem(
      `The shop in this folder is already running (process ${trace.runner}).`,
      `Stop it with Ctrl-C in its terminal, or with: kill ${trace.runner}`,
    );
  }
  await endLeftovers(trace?.groups.filter(isOurs) ?? []);
  mkdirSync(DATA, { recursive: true });
  const remember = () => {
    const groups = shop.running.map(({ pid }) => pid);
    writeFileSync(TRACE_FILE, JSON.stringify({ runner: process.pid, groups } satisfies Trace));
  };
  remember();
  shop.onChange = remember;
}

/** A runner killed with -9 could not stop its children: the next one does. */
async function endLeftovers(groups: number[]): Promise<void> {
  groups.forEach((group) => signalGroup(group, "SIGTERM"));
  for (let waited = 0; groups.some(isProcessAlive) && waited < 5_000; waited += 100) {
    await sleep(100);
  }
  groups.forEach((group) => signalGroup(group, "SIGKILL"));
}

/** Process numbers are given again after a while, so the number alone proves nothing. */
function isOurs(pid: number): boolean {
  return isProcessAlive(pid) && commandOf(pid).includes(ROOT);
}

function readTrace(): Trace | null {
  try {
    return existsSync(TRACE_FILE) ? JSON.parse(readFileSync(TRACE_FILE, "utf8")) : null;
  } catch {
    return null;
  }
}
