import path from "node:path";
import { OwnProcess, ROOT } from "../e2e/own-process";

/** The production build of the backend on a port and a database of its own; `more` is further environment. */
export function ownBackend(
  url: string,
  databaseUrl: string,
  more: Record<string, string> = {},
): OwnProcess {
  const { port } = new URL(url);
  return new OwnProcess({
    name: `chaos-backend-${port}`,
    file: path.join(ROOT, "node_modules/@medusajs/cli/cli.js"),
    args: ["start", "--port", port],
    cwd: path.join(ROOT, ".medusa/server"),
    env: {
      NODE_ENV: "local",
      DATABASE_URL: databaseUrl,
      PORT: port,
      BACKEND_URL: url,
      DISABLE_ADMIN: "true",
      LOG_LEVEL: "error",
      ...more,
    },
    readyUrl: `${url}/ready`,
  });
}
