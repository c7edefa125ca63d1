// The production server: Astro's handler behind compression, with files of the build served first.
// Environment: PORT, HOST, MEDUSA_BACKEND_URL, MEDUSA_PUBLISHABLE_KEY, STOREFRONT_URL, COMPANY_*, TRUST_PROXY (see README).
import http from "node:http";
import { fileURLToPath } from "node:url";
import compression from "compression";
import send from "send";
import { handler } from "./dist/server/entry.mjs";
import { isTooLarge } from "./src/server/body-limit.ts";
import { addressReader } from "./src/server/client-address.ts";
import { VISITOR_ADDRESS } from "./src/server/visitor-address.ts";

const port = Number(process.env.PORT ?? process.env.STOREFRONT_PORT ?? 8000);
const host = process.env.HOST ?? "0.0.0.0";
const clientDir = fileURLToPath(new URL("./dist/client", import.meta.url));
const compress = compression({ threshold: 512 });
const clientAddress = addressReader(process.env.TRUST_PROXY);

function serveFile(req, res, next) {
  const path = req.url.split("?")[0];
  if ((req.method !== "GET" && req.method !== "HEAD") || path.endsWith("/")) return next();
  const hashed = path.startsWith("/_astro/");
  send(req, path, {
    root: clientDir,
    index: false,
    maxAge: hashed ? "1y" : "1h",
    immutable: hashed,
  })
    .on("error", next)
    .on("directory", next)
    .pipe(res);
}

const server = http.createServer((req, res) => {
  try {
    decodeURI(req.url);
  } catch {
    res.writeHead(400).end("Bad request");
    return;
  }
  if (isTooLarge(req.url, req.headers)) {
    res.writeHead(413, { Connection: "close" }).end();
    return;
  }
  // Written over whatever was sent. Not in `locals`: Astro passes them for paths it knows, and `/ru/...` is none of them.
  req.headers[VISITOR_ADDRESS] = clientAddress(req);
  compress(req, res, () => serveFile(req, res, () => handler(req, res)));
});

server.listen(port, host, () => console.log(`storefront: http://${host}:${port}`));

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 3000).unref();
  });
}
