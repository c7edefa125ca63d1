import path from "node:path";
import { OwnProcess, ROOT } from "./own-process";

/** The built storefront on a port of its own, in front of any backend. */
export function ownStorefront(
  url: string,
  backend: { url: string; publicUrl: string; publishableKey: string },
): OwnProcess {
  const { port } = new URL(url);
  return new OwnProcess({
    name: "e2e-storefront",
    file: path.join(ROOT, "storefront/server.mjs"),
    cwd: path.join(ROOT, "storefront"),
    env: {
      NODE_ENV: "production",
      PORT: port,
      STOREFRONT_URL: url,
      MEDUSA_BACKEND_URL: backend.url,
      BACKEND_URL: backend.publicUrl,
      MEDUSA_PUBLISHABLE_KEY: backend.publishableKey,
    },
    readyUrl: `${url}/`,
  });
}
