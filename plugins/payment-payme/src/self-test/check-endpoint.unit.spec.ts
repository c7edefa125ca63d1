import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { MedusaContainer } from "@medusajs/framework/types";
import { readPaymeOptions } from "../modules/payme/options";
import { checkEndpoint } from "./check-endpoint";

const KEY = "the-right-key";
const options = readPaymeOptions({ merchantId: "merchant", secretKey: KEY });

let server: Server | undefined;
afterEach(() => server?.close());

/** A shop that answers with this error code, or HTTP status, by the key that it is given. */
async function shop(answer: (key: string) => { status?: number; code?: number }): Promise<string> {
  server = createServer((req, res) => {
    const key = Buffer.from(req.headers.authorization?.slice(6) ?? "", "base64").toString();
    const { status = 200, code } = answer(key.slice(key.indexOf(":") + 1));
    res.writeHead(status, { "content-type": "application/json" });
    res.end(JSON.stringify(code === undefined ? { result: {} } : { error: { code } }));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const check = (backend_url: string) =>
  checkEndpoint({ backend_url, container: {} as MedusaContainer }, options);

it("is content with a shop that refuses wrong keys and knows the right one", async () => {
  const address = await shop((key) => ({ code: key === KEY ? -31003 : -32504 }));
  expect(await check(address)).toEqual([
    { code: "wrong_key_refused", ok: true, detail: null },
    { code: "right_key_accepted", ok: true, detail: null },
  ]);
});

it.each([
  ["lets anybody in", () => ({ code: -31050 }), "HTTP 200, error -31050 instead of -32504"],
  ["answers like a page", () => ({ status: 404 }), "HTTP 404, error none instead of -32504"],
  ["sends elsewhere", () => ({ status: 301 }), "HTTP 301, error none instead of -32504"],
])("tells of a shop that %s", async (_name, answer, detail) => {
  const [step] = await check(await shop(answer));
  expect(step).toEqual({ code: "wrong_key_refused", ok: false, detail });
});

it("tells of a shop that knows another key", async () => {
  const [, step] = await check(await shop(() => ({ code: -32504 })));
  expect(step).toEqual({
    code: "right_key_accepted",
    ok: false,
    detail: "HTTP 200, error -32504 instead of -31003",
  });
});

it("tells where nobody answers, and never a key", async () => {
  const steps = await check("http://127.0.0.1:1");
  expect(steps.map(({ ok }) => ok)).toEqual([false, false]);
  expect(steps[0].detail).toBe("http://127.0.0.1:1/hooks/payme: ECONNREFUSED");
  expect(JSON.stringify(steps)).not.toContain(KEY);
});
