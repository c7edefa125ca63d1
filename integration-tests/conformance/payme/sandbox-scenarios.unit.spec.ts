import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { percentOf, scoreTable } from "../score.ts";
import { runSandbox, SCENARIOS } from "./sandbox-scenarios.ts";

const key = "the-right-key";
const order = { order: "7", amount: 15_000_000 };

let server: Server;
let answer: (call: { method: string; params: { id?: string } }) => object;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    try {
      const call = JSON.parse(Buffer.concat(chunks).toString());
      response.end(JSON.stringify({ id: call.id, ...answer(call) }));
    } catch {
      response.writeHead(400).end("Bad Request");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => server.close());

const run = () => {
  const { port } = server.address() as AddressInfo;
  return runSandbox({ url: `http://127.0.0.1:${port}`, login: "Paycom", key }, order);
};
const failedNames = async () =>
  (await run()).filter(({ passed }) => !passed).map(({ scenario, name }) => `${scenario} ${name}`);

it("fails a shop that says yes to everything", async () => {
  answer = () => ({ result: { allow: true, state: 1 } });
  const checks = await run();
  expect(percentOf(checks)).toBeLessThan(40);
  const table = scoreTable(checks, SCENARIOS);
  expect(table).toContain("FAIL  S1.1");
  expect(table).toContain("S3 malformed JSON: HTTP status 200");
});

it("fails a shop whose repeated answers differ", async () => {
  let clock = 1_700_000_000_000;
  answer = ({ method }) =>
    method === "PerformTransaction"
      ? { result: { state: 2, transaction: "t", perform_time: clock++ } }
      : { result: { state: 1, transaction: "t", create_time: 1_700_000_000_000 } };
  const failed = await failedNames();
  expect(failed).toContain("S2.3 PerformTransaction sent again gets the same answer");
  expect(failed).not.toContain("S1.5 CreateTransaction sent again gets the same answer");
});

it("survives a shop that cannot be reached", async () => {
  const checks = await runSandbox({ url: "http://127.0.0.1:9", login: "Paycom", key }, order);
  expect(percentOf(checks)).toBe(0);
});
