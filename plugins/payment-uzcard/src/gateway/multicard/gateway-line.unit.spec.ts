import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { GatewayError } from "../gateway-error";
import { GatewayLine } from "./gateway-line";
import { nothingWire } from "./wire";

const SECRET = "test-secret";
const TOKEN = "test-token";

/** A gateway that answers what it is told, and remembers what it was asked. */
class Counter {
  asked: string[] = [];
  answer: (response: ServerResponse) => void = ok;
  token: (response: ServerResponse) => void = (response) =>
    response.end(JSON.stringify({ token: TOKEN, expiry: "2036-01-01 00:00:00" }));
  readonly server: Server = createServer((request, response) => {
    this.asked.push(`${request.method} ${request.url}`);
    request
      .resume()
      .on("end", () => (request.url === "/auth" ? this.token(response) : this.answer(response)));
  });
}

const ok = (response: ServerResponse) => response.end('{"success":true,"data":[]}');
const silent = () => undefined;
const status = (code: number, text: string) => (response: ServerResponse) => {
  response.statusCode = code;
  response.end(text);
};

const counter = new Counter();
let line: GatewayLine;

beforeAll(async () => {
  await new Promise<void>((resolve) => counter.server.listen(0, "127.0.0.1", resolve));
});

beforeEach(() => {
  Object.assign(counter, { asked: [], answer: ok });
  line = lineTo(`http://127.0.0.1:${(counter.server.address() as AddressInfo).port}/`);
});

afterAll(() => {
  counter.server.closeAllConnections();
  counter.server.close();
});

const lineTo = (baseUrl: string) =>
  new GatewayLine({
    ...{ baseUrl, applicationId: "app", secret: SECRET },
    ...{ requestTimeoutMs: 200, sendXAccessToken: false },
  });

const failureOf = async (method: "GET" | "PUT", path = "/x") => {
  const error: unknown = await line.call(method, path, nothingWire).catch((why: unknown) => why);
  if (!(error instanceof GatewayError)) {
    throw new Error(`no failure: ${String(error)}`);
  }
  expect(JSON.stringify([error, error.message, error.stack])).not.toMatch(
    new RegExp(`${SECRET}|${TOKEN}`),
  );
  return error.failure;
};
const times = (what: string) => counter.asked.filter((one) => one === what).length;

it("a call that takes too long is not made again: the caller has waited enough", async () => {
  counter.answer = silent;
  expect(await failureOf("GET")).toBe("unknown");
  expect(await failureOf("PUT")).toBe("unknown");
  expect([times("GET /x"), times("PUT /x")]).toEqual([1, 1]);
});

it.each([
  ["a cut line", (response: ServerResponse) => response.destroy()],
  ["a page of a proxy", status(502, "<html>Bad gateway</html>")],
])("after %s a question is repeated, an order is not", async (_what, answer) => {
  counter.answer = answer;
  expect(await failureOf("GET")).toBe("unknown");
  expect(times("GET /x")).toBe(3);
  expect(await failureOf("PUT")).toBe("unknown");
  expect(times("PUT /x")).toBe(1);
});

it("asks for one token, however many calls there are", async () => {
  await Promise.all(["/a", "/b", "/c"].map((path) => line.call("GET", path, nothingWire)));
  expect(times("POST /auth")).toBe(1);
});

it("a 401 is followed by one new token and one repeat", async () => {
  counter.answer = status(401, '{"errors":[{"message":"Unauthorized"}]}');
  expect(await failureOf("PUT")).toBe("unavailable");
  expect(times("POST /auth")).toBe(2);
  expect(times("PUT /x")).toBe(2);
});

it("a wrong secret means that nothing was asked", async () => {
  counter.token = status(401, '{"errors":[{"message":"wrong application"}]}');
  expect(await failureOf("PUT")).toBe("unavailable");
  expect(times("PUT /x")).toBe(0);
});

it("so does a gateway that is not there", async () => {
  line = lineTo("http://127.0.0.1:1");
  expect(await failureOf("PUT")).toBe("unavailable");
});
