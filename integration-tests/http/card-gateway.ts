import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { GatewayControl } from "../conformance/uzcard/gateway-control";

const MAIN = path.resolve(__dirname, "../emulators/main.ts");

/** The emulated gateway as a process of its own, calling this shop back. */
export class CardGateway {
  readonly url: string;
  readonly control: GatewayControl;
  private readonly child: ChildProcess;
  private readonly folder: string;

  private constructor(url: string, child: ChildProcess, folder: string) {
    this.url = url;
    this.child = child;
    this.folder = folder;
    this.control = new GatewayControl(url);
  }

  /** @param port a free one unless it must be known before */
  static async open(backendUrl: string, port = "0"): Promise<CardGateway> {
    const folder = mkdtempSync(path.join(tmpdir(), "card-gateway-"));
    const child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        EMULATOR_PORT: port,
        EMULATOR_SMTP_PORT: process.env.EMULATOR_SMTP_PORT || "0",
        BACKEND_URL: backendUrl,
        EMULATOR_DATA: folder,
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const url = await new Promise<string>((resolve, reject) => {
      child.once("exit", (code) => reject(new Error(`the emulator ended with ${code}`)));
      child.stdout?.on("data", (text: Buffer) => {
        const found = /http:\/\/localhost:\d+/.exec(text.toString())?.[0];
        if (found) resolve(found);
      });
    });
    return new CardGateway(url, child, folder);
  }

  async close(): Promise<void> {
    this.child.kill();
    await Promise.race([new Promise((resolve) => this.child.once("exit", resolve)), pause(2_000)]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
