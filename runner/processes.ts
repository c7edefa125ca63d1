import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { LOGS } from "./paths.ts";
import { Problem } from "./problem.ts";

/** How long a process may take to finish its work after SIGTERM, ms. */
const PATIENCE_MS = 8_000;

export type Program = {
  /** Names the log file: .logs/<name>.log */
  name: string;
  /** Path of an executable; a JavaScript or TypeScript file runs under this Node. */
  file: string;
  args?: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** Where its output goes; the log unless said otherwise. */
  output?: "log" | "terminal";
};

export type Running = {
  name: string;
  pid: number;
  exited: Promise<number>;
  isAlive(): boolean;
  /** Ends the whole process group: politely, then with force. */
  stop(signal?: NodeJS.Signals): Promise<void>;
};

/**
 * Starts a program in a process group of its own: Ctrl-C in the terminal reaches the runner alone, which then stops
 * everything in the right order, children of children included.
 */
export function launch(program: Program): Running {
  const log = program.output === "terminal" ? null : openSync(logFile(program.name), "w");
  const script = /\.[cm]?[jt]s$/.test(program.file);
  const flags = [
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON",
  ];
  const child = spawn(
    script ? process.execPath : program.file,
    [...(script ? [...flags, program.file] : []), ...(program.args ?? [])],
    {
      cwd: program.cwd,
      env: program.env ?? process.env,
      uid: program.uid,
      gid: program.gid,
      stdio: log === null ? ["ignore", "inherit", "inherit"] : ["ignore", log, log],
      detached: true,
    },
  );
  if (log !== null) {
    closeSync(log);
  }
  return supervise(program.name, child);
}

function supervise(name: string, child: ChildProcess): Running {
  let alive = true;
  const exited = new Promise<number>((resolve) => {
    const settle = (code: number) => {
      alive = false;
      resolve(code);
    };
    child.once("error", () => settle(127));
    child.once("exit", (code) => settle(code ?? 137));
  });
  const pid = child.pid ?? 0;
  return {
    name,
    pid,
    exited,
    isAlive: () => alive,
    async stop(signal = "SIGTERM") {
      if (!pid) {
        return;
      }
      signalGroup(pid, signal);
      const force = setTimeout(() => signalGroup(pid, "SIGKILL"), PATIENCE_MS);
      await exited;
      clearTimeout(force);
      signalGroup(pid, "SIGKILL"); // what the leader left behind
    },
  };
}

/** Runs a program to its end and returns its exit code. */
export async function finish(program: Program): Promise<number> {
  const running = launch(program);
  underway.add(running);
  const code = await running.exited;
  underway.delete(running);
  return code;
}

/** Runs a program that must succeed. @throws Problem with the end of its log when it does not */
export async function run(program: Program, failed: string): Promise<void> {
  if ((await finish(program)) === 0) {
    return;
  }
  throw program.output === "terminal"
    ? new Problem(failed, "The reason stands above.")
    : new Problem(
        `${failed}\n\n${lastLines(program.name)}\n`,
        `The whole log: ${logFile(program.name)}`,
      );
}

/** Programs that `finish` waits for; an interrupted runner ends them. */
const underway = new Set<Running>();

export async function stopUnderway(): Promise<void> {
  await Promise.all([...underway].map((one) => one.stop()));
}

export function logFile(name: string): string {
  mkdirSync(LOGS, { recursive: true });
  return path.join(LOGS, `${name}.log`);
}

export function lastLines(name: string, count = 10): string {
  const lines = readFileSync(logFile(name), "utf8").trimEnd().split("\n");
  return lines
    .slice(-count)
    .map((line) => `    ${line.slice(0, 200)}`)
    .join("\n");
}

export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // nobody of that group lives any more
  }
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The command line of a process; empty when it does not live. */
export function commandOf(pid: number): string {
  const ps = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return ps.stdout ?? "";
}
