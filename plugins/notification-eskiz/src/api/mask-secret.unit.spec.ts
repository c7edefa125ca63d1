import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import express from "express";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import middlewares from "./middlewares";

const SECRET = "a-secret-of-the-callback-path-0123";

/** What an access log that looks at the answered request would write, behind this plugin's own middlewares. */
async function logged(method: string, path: string): Promise<{ url: string; secret?: string }> {
  const seen: { url: string; secret?: string } = { url: "" };
  const app = express();
  app.use((req, res, next) => {
    res.on("finish", () => (seen.url = req.originalUrl || req.url));
    next();
  });
  for (const { matcher, methods, middlewares: all = [] } of middlewares.routes ?? []) {
    for (const one of methods ? [] : all) {
      app.use(String(matcher), (req, res, next) =>
        one(req as unknown as MedusaRequest, res as unknown as MedusaResponse, next),
      );
    }
  }
  app.post("/hooks/eskiz/:secret", (req, res) => {
    seen.secret = req.params.secret;
    res.sendStatus(200);
  });
  const server = createServer(app).listen(0);
  try {
    const { port } = server.address() as AddressInfo;
    await (await fetch(`http://localhost:${port}${path}`, { method })).text();
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return seen;
}

it.each([
  ["POST", `/hooks/eskiz/${SECRET}`],
  ["POST", `/hooks/eskiz/${SECRET}/`],
  ["GET", `/hooks/eskiz/${SECRET}?a=${SECRET}`],
  ["POST", `/hooks/eskiz/${SECRET}/more`],
  ["POST", `/hooks/eskiz/${SECRET.slice(1)}`],
])("%s %s leaves no secret in the access log", async (method, path) => {
  expect((await logged(method, path)).url).toBe("/hooks/eskiz/***");
});

it("leaves the secret to the route, and other addresses as they are", async () => {
  expect((await logged("POST", `/hooks/eskiz/${SECRET}`)).secret).toBe(SECRET);
  expect((await logged("GET", "/hooks/click?a=1")).url).toBe("/hooks/click?a=1");
});
