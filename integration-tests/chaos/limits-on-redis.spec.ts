import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../runner/ports";
import { Counters, type Allowances } from "../../src/flood/counters";
import { RedisServer } from "./redis-server";

jest.setTimeout(60_000);

const ALLOWANCES: Allowances = {
  writes: { points: 10, seconds: 60 },
  staff_writes: null,
  sign_in: null,
  uploads: null,
  orders: null,
};

let server: RedisServer;
let processes: Counters[];

beforeAll(async () => {
  server = new RedisServer(await freePort());
  await server.start();
  processes = [new Counters(ALLOWANCES, server.url), new Counters(ALLOWANCES, server.url)];
  await pause(300);
});

afterAll(async () => {
  await Promise.all(processes.map((one) => one.close()));
  await server.stop();
});

async function admitted(counters: Counters[], calls: number): Promise<number> {
  const waits = await Promise.all(
    Array.from({ length: calls }, (_, n) => counters[n % counters.length]!.count("writes", "a")),
  );
  return waits.filter((wait) => wait === 0).length;
}

it("counts the calls of two processes together, and each goes on alone while Redis is away", async () => {
  expect(await admitted(processes, 40)).toBe(10);
  await server.stop();
  expect(await admitted([processes[0]!], 25)).toBe(10);
});
