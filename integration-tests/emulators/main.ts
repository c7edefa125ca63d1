import { createServer } from "node:http";
import { openCarriers } from "./carriers/routes.ts";
import { openClick } from "./click/routes.ts";
import { openEskiz } from "./eskiz/routes.ts";
import { indexPage } from "./index-page.ts";
import { openMail } from "./mail/routes.ts";
import { openMulticard } from "./multicard/routes.ts";
import { openPayme } from "./payme/routes.ts";
import { openPhone } from "./phone/routes.ts";
import { readSettings } from "./settings.ts";
import { openTelegram } from "./telegram/routes.ts";
import { answerWith, type Route } from "./web.ts";

/** Starts the provider emulators; stops on SIGINT and SIGTERM. */
const settings = readSettings(process.env);
const payme = openPayme(settings);
const click = openClick(settings);
const multicard = openMulticard(settings);
const eskiz = openEskiz(settings);
const telegram = openTelegram(settings);
const mail = openMail(settings);

const routes: Route[] = [
  { method: "GET", path: /^\/$/, handle: async () => indexPage(settings) },
  { method: "GET", path: /^\/health$/, handle: async () => ({ json: { ok: true } }) },
  {
    method: "GET",
    path: /^\/emulator\.css$/,
    handle: async () => ({
      file: new URL("emulator.css", import.meta.url),
      type: "text/css; charset=utf-8",
    }),
  },
  ...payme.routes,
  ...click.routes,
  ...multicard.routes,
  ...eskiz.routes,
  ...telegram.routes,
  ...mail.routes,
  ...openPhone(mail.book),
  ...openCarriers(settings),
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
  console.log(`emulators: http://localhost:${port} (they call ${settings.backendUrl}/hooks)`);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    payme.close();
    click.close();
    multicard.close();
    eskiz.close();
    telegram.close();
    mail.close();
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
