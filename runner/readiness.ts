import { setTimeout as sleep } from "node:timers/promises";
import { Problem } from "./problem.ts";
import { lastLines, logFile, type Running } from "./processes.ts";

const READY_MS = 120_000;

/** Waits until the address answers 200. @throws Problem with the end of the log when the program ends before */
export async function waitUntilReady(server: Running, url: string): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (!server.isAlive()) {
      throw new Problem(
        `The ${server.name} stopped while starting:\n\n${lastLines(server.name)}\n`,
        `The whole log: ${logFile(server.name)}`,
      );
    }
    if (await answers(url)) {
      return;
    }
    await sleep(300);
  }
  throw new Problem(
    `The ${server.name} did not become ready at ${url} within ${READY_MS / 1000} seconds.`,
    `Look into ${logFile(server.name)}.`,
  );
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: "manual" });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
