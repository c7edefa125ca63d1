import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export const ROOT = path.resolve(__dirname, "../..");
const START_MS = 90_000;

export type OwnProgram = {
  /** Names its log: .logs/<name>.log */
  name: string;
  /** A JavaScript file, run by this Node. */
  file: string;
  args?: string[];
  cwd: string;
  env: Record<string, string>;
  /** Answers 200 once the program can serve. */
  readyUrl: string;
};

/** A server that belongs to one test, which may kill it and start it again. */
export class OwnProcess {
  private readonly program: OwnProgram;
  private readonly log: string;
  private child: ChildProcess | null = null;

  constructor(program: OwnProgram) {
    this.program = program;
    this.log = path.join(ROOT, ".logs", `${program.name}.log`);
  }

  /** Starts it and waits until it serves. @throws Error with the end of its log when it does not */
  async start(): Promise<void> {
    const { file, args = [], cwd, env } = this.program;
    mkdirSync(path.dirname(this.log), { recursive: true });
    const log = openSync(this.log, "a");
    this.child = spawn(process.execPath, [file, ...args], {
      cwd,
      // A process group of its own, so that a kill reaches whatever it has started.
      detached: true,
      stdio: ["ignore", log, log],
      env: { ...process.env, NODE_OPTIONS: "", ...env },
    });
    const deadline = Date.now() + START_MS;
    while (!(await this.isReady())) {
      if (this.child.exitCode !== null || Date.now() > deadline) {
        const end = readFileSync(this.log, "utf8").slice(-2000);
        throw new Error(`${this.program.name} did not start:\n${end}`);
      }
      await pause(100);
    }
  }

  /** `kill -9` to the whole process group; resolves when the process is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const gone = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid, "SIGKILL");
    await gone;
  }

  private async isReady(): Promise<boolean> {
    try {
      const answer = await fetch(this.program.readyUrl, { signal: AbortSignal.timeout(10_000) });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  }
}
