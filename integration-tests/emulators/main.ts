import { createServer } from "node:http";
import { indexPage } from "./index-page.ts";
import { openPayme } from "./payme/routes.ts";
import { readSettings } from "./settings.ts";
import { answerWith, type Route } from "./web.ts";

/** Starts the provider emulators; stops on SIGINT and SIGTERM. */
const settings = readSettings(process.env);
const payme = openPayme(settings);

const routes: Route[] = [
  { method: "GET", path: /^\/$/, handle: async () => indexPage(settings) },
  { method: "GET", path: /^\/health$/, handle: async () => ({ json: { ok: true } }) },
  ...payme.routes,
];

const server = createServer((request, response) => void answerWith(routes, request, response));

server.on("error", (error: NodeJS.ErrnoException) => {
  const why =
    error.code === "EADDRINUSE"
      ? `port ${settings.port} is taken: stop what listens there or set EMULATOR_PORT`
      : error.message;
  console.error(`emulators: ${why}`);
  process.exit(1);
});

server.listen(settings.port, settings.host, () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  console.log(
    `emulators: http://localhost:${port} (Payme calls ${settings.backendUrl}/hooks/payme)`,
  );
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    payme.close();
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
