import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const START_MS = 20_000;

/** A Redis of one test, with nothing on disk. */
export class RedisServer {
  private child: ChildProcess | null = null;

  constructor(private readonly port: number) {}

  get url(): string {
    return `redis://localhost:${this.port}`;
  }

  /** @throws Error when redis-server is missing or does not listen */
  async start(): Promise<void> {
    const file = process.env.REDIS_SERVER_PATH || "redis-server";
    this.child = spawn(file, ["--port", String(this.port), "--save", "", "--appendonly", "no"], {
      stdio: "ignore",
    });
    const failed = once(this.child, "error").then(([error]) => Promise.reject(error));
    await Promise.race([this.listening(), failed]);
  }

  async stop(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child?.pid && child.exitCode === null) {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    }
  }

  private async listening(): Promise<void> {
    const deadline = Date.now() + START_MS;
    while (!(await this.accepts())) {
      if (Date.now() > deadline) {
        throw new Error(`redis-server does not listen on port ${this.port}`);
      }
      await pause(50);
    }
  }

  private accepts(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect({ host: "127.0.0.1", port: this.port });
      const settle = (answer: boolean) => {
        socket.destroy();
        resolve(answer);
      };
      socket.once("connect", () => settle(true));
      socket.once("error", () => settle(false));
    });
  }
}
