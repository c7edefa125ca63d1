import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import middlewares from "./middlewares";

/** What the middlewares of a route answer to a request; 200 when they let it through. */
async function ask(method: "GET" | "POST", matcher: string, given: object): Promise<number> {
  let status = 200;
  const req = { query: {}, body: {}, headers: {}, get: () => undefined, ip: "1", ...given };
  const answer = { json: () => answer };
  const res = { status: (code: number) => ((status = code), answer), setHeader: () => undefined };
  const routes = (middlewares.routes ?? []).filter(
    (route) =>
      route.matcher === matcher && (route.methods as string[] | undefined)?.includes(method),
  );
  for (const handle of routes.flatMap((route) => route.middlewares ?? [])) {
    await (handle as (...all: unknown[]) => unknown)(
      req as unknown as MedusaRequest,
      res as unknown as MedusaResponse,
      (() => undefined) as MedusaNextFunction,
    );
  }
  return status;
}

it.each([
  ["GET", "/admin/notify/table"],
  ["POST", "/admin/notify/messages/resend"],
  ["POST", "/admin/notify/messages/:id/resend"],
  ["POST", "/admin/notify/messages/:id/dismiss"],
  ["POST", "/admin/notify/broadcasts/:id/stop"],
] as const)(
  "%s %s takes nothing, and refuses what it would not look at",
  async (method, matcher) => {
    const surprise = { id: "ntf_1" };
    expect(await ask(method, matcher, {})).toBe(200);
    expect(await ask(method, matcher, { body: undefined })).toBe(200);
    expect(
      await ask(method, matcher, method === "GET" ? { query: surprise } : { body: surprise }),
    ).toBe(400);
  },
);
