import { accessSync, constants } from "node:fs";
import path from "node:path";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser of the e2e tests: CHROMIUM_PATH, else the first one on the PATH. */
export function chromium(): string | undefined {
  return process.env.CHROMIUM_PATH || CHROMIUM.map(onPath).find((one) => one !== undefined);
}

function redisServer(): string | undefined {
  return process.env.REDIS_SERVER_PATH || onPath("redis-server");
}

/** What tests need beside npm's packages and is not on this machine, and the specs that cannot run without it. */
export function missingTools(): { notRun: string; specs: string }[] {
  return [
    ...(chromium()
      ? []
      : [
          {
            notRun: "everything in a browser: install Chromium (apt-get install chromium)",
            specs: "integration-tests/e2e/",
          },
        ]),
    ...(redisServer()
      ? []
      : [
          {
            notRun: "two instances on Redis: install Redis (apt-get install redis-server)",
            specs: "on-redis\\.spec\\.ts$",
          },
        ]),
  ];
}

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
