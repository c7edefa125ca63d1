import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { freePort } from "../../runner/ports.ts";
import type { OwnProcess } from "./own-process";
import { ownStorefront } from "./own-storefront";

jest.setTimeout(60_000);

type Heard = { path: string; address: unknown; browser: unknown; bearer: unknown };

const VISITOR = { "x-forwarded-for": "203.0.113.7", "user-agent": "Chrome on a phone" };
const TEA = { id: "pcat_1", handle: "tea", name: "Tea", parent_category_id: null, rank: 0 };
const heard: Heard[] = [];
let backend: Server;
let server: OwnProcess;
let origin: string;

beforeAll(async () => {
  backend = createServer((req, res) => {
    const {
      "x-forwarded-for": address,
      "user-agent": browser,
      authorization: bearer,
    } = req.headers;
    heard.push({ path: req.url?.split("?")[0] ?? "", address, browser, bearer });
    const isCode = req.url === "/store/auth/code";
    const body = isCode
      ? { phone: "998901234567", resend_after: 60, expires_in: 120, code_length: 4 }
      : {
          product_categories: [TEA],
          products: [],
          regions: [{ id: "reg_1" }],
          unread: 0,
          count: 0,
        };
    res.setHeader("content-type", "application/json").end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => backend.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
  origin = `http://localhost:${await freePort()}`;
  server = ownStorefront(origin, { url, publicUrl: url, publishableKey: "pk_test" });
  await server.start();
});

afterAll(async () => {
  await server?.kill();
  await new Promise((resolve) => backend.close(resolve));
});

beforeEach(() => heard.splice(0));

it.each(["/sign-in", "/ru/sign-in", "/en/sign-in"])("a code asked for at %s", async (path) => {
  const answer = await fetch(origin + path, {
    method: "POST",
    body: new URLSearchParams({ phone: "901234567" }),
    headers: { ...VISITOR, origin, "x-visitor-address": "198.51.100.1" },
    redirect: "manual",
  });
  expect(answer.status).toBe(303);
  expect(heard.filter(({ path }) => path === "/store/auth/code")).toEqual([
    {
      path: "/store/auth/code",
      address: VISITOR["x-forwarded-for"],
      browser: VISITOR["user-agent"],
      bearer: undefined,
    },
  ]);
});

it("asks for what is kept for everybody in nobody's name", async () => {
  const tokens = {
    session: "access-token",
    session_refresh: "refresh-token",
    session_ends: "9e15",
  };
  const cookie = Object.entries(tokens)
    .map((pair) => pair.join("="))
    .join("; ");
  const answer = await fetch(`${origin}/ru`, { headers: { ...VISITOR, cookie } });
  expect(answer.status).toBe(200);
  const unread = heard.filter(({ path }) => path === "/store/notifications/unread");
  expect(unread).toEqual([
    expect.objectContaining({ address: "203.0.113.7", bearer: "Bearer access-token" }),
  ]);
  const lists = heard.filter(({ path }) => path === "/store/products");
  expect(lists.length).toBeGreaterThan(0);
  expect(lists.filter(({ address, bearer }) => address ?? bearer)).toEqual([]);
});
