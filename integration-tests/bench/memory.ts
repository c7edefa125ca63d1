import { spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { step } from "../../runner/progress.ts";
import type { Bench } from "./bench.ts";
import type { Finding } from "./findings.ts";

const IDLE_S = 30;
const LIMIT_MB = 600;
const PAGES = ["/", "/search?q=choy", "/ru", "/cart"];

/** Resident memory of the backend and the storefront, children included, half a minute after a few pages were read. */
export async function weighMemory(bench: Bench): Promise<Finding[]> {
  const { backend, storefront } = await bench.openDemo();
  for (const page of PAGES) {
    await (await fetch(storefront.origin + page)).arrayBuffer();
  }
  await step(`Leaving the shop alone for ${IDLE_S} s`, () => sleep(IDLE_S * 1000));
  const [own, pages] = [residentMb(backend.running.pid), residentMb(storefront.running.pid)];
  return [
    {
      part: "memory",
      what: `backend + storefront after ${IDLE_S} s idle, RSS`,
      ours: `${(own + pages).toFixed(0)} MB (${own.toFixed(0)} + ${pages.toFixed(0)})`,
      baseline: "",
      limit: `<= ${LIMIT_MB} MB`,
      met: own + pages <= LIMIT_MB,
    },
  ];
}

/** Of a whole process group: each program leads one of its own. */
export function residentMb(group: number): number {
  const ps = spawnSync("ps", ["-eo", "pgid=,rss="], { encoding: "utf8" });
  const kilobytes = ps.stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([pgid]) => pgid === group)
    .reduce((sum, [, rss]) => sum + (rss ?? 0), 0);
  if (kilobytes === 0) {
    throw new Error(`process group ${group} has no memory: it does not run`);
  }
  return kilobytes / 1024;
}
