import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../../runner/ports.ts";
import { OwnProcess, ROOT } from "../e2e/own-process";

/** Provider emulators that belong to one test: nobody else changes their habits. */
export type OwnEmulators = { url: string; port: string; close(): Promise<void> };

/** @param backendUrl the shop that they call back */
export async function openOwnEmulators(backendUrl: string): Promise<OwnEmulators> {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const folder = mkdtempSync(path.join(tmpdir(), "emulators-"));
  const running = new OwnProcess({
    name: `own-emulators-${port}`,
    file: path.join(ROOT, "integration-tests/emulators/main.ts"),
    cwd: ROOT,
    env: {
      EMULATOR_PORT: port,
      EMULATOR_SMTP_PORT: String(await freePort()),
      EMULATOR_DATA: folder,
      BACKEND_URL: backendUrl,
    },
    readyUrl: `${url}/health`,
  });
  await running.start();
  const close = async () => {
    await running.kill();
    rmSync(folder, { recursive: true });
  };
  return { url, port, close };
}
