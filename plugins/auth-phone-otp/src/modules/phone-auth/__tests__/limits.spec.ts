import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Limits } from "../limits";
import { readPhoneAuthOptions } from "../options";

const SECRET = "a secret of thirty-two characters";
const limitsWith = (more: object = {}) =>
  new Limits(readPhoneAuthOptions({ secret: SECRET, ...more }));
const admitted = (waits: number[]) => waits.filter((wait) => wait === 0).length;

it("admits five codes of a number in an hour and ten in a day, however many come at once", async () => {
  const limits = limitsWith();
  const take = () => limits.take(["codesPerPhoneHour", "a"], ["codesPerPhoneDay", "a"]);
  const waits = await Promise.all(Array.from({ length: 50 }, take));
  expect(admitted(waits)).toBe(5);
  expect(Math.max(...waits)).toBeGreaterThan(3590);
  expect(await limits.take(["codesPerPhoneHour", "b"])).toBe(0);
  const daily = Array.from({ length: 50 }, () => limits.take(["codesPerPhoneDay", "c"]));
  expect(admitted(await Promise.all(daily))).toBe(10);
});

it("gives back what came before the limit that was reached", async () => {
  const limits = limitsWith({ codesPerDay: { points: 1, seconds: 60 } });
  const take = (whom: string) => limits.take(["codesPerPhoneHour", whom], ["codesPerDay", "shop"]);
  expect(await take("a")).toBe(0);
  for (let i = 0; i < 10; i++) {
    expect(await take("b")).toBeGreaterThan(0);
  }
  const hourly = Array.from({ length: 6 }, () => limits.take(["codesPerPhoneHour", "b"]));
  expect(admitted(await Promise.all(hourly))).toBe(5);
});

it("looks without counting", async () => {
  const limits = limitsWith({ wrongCodesPerPhoneDay: { points: 2, seconds: 60 } });
  const look = () => limits.look(["wrongCodesPerPhoneDay", "a"]);
  expect(await look()).toBe(0);
  await limits.take(["wrongCodesPerPhoneDay", "a"]);
  expect([await look(), await look(), await look()]).toEqual([0, 0, 0]);
  await limits.take(["wrongCodesPerPhoneDay", "a"]);
  expect(await look()).toBeGreaterThan(58);
  expect(await limits.look(["wrongCodesPerPhoneDay", "b"])).toBe(0);
});

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

(hasRedis ? describe : describe.skip)("with Redis", () => {
  let server: ChildProcess;
  let redisUrl: string;

  beforeAll(async () => {
    const port = await freePort();
    redisUrl = `redis://localhost:${port}`;
    server = spawn("redis-server", ["--port", String(port), "--save", "", "--appendonly", "no"], {
      stdio: "ignore",
    });
  });
  afterAll(() => server.kill("SIGKILL"));

  it("counts for two processes together, and goes on alone when Redis is gone", async () => {
    const processes = [limitsWith({ redisUrl }), limitsWith({ redisUrl })];
    await bothConnected(processes);
    const take = (whom: string, i: number) => processes[i % 2]!.take(["codesPerPhoneHour", whom]);
    const waits = await Promise.all(Array.from({ length: 40 }, (_, i) => take("a", i)));
    expect(admitted(waits)).toBe(5);
    server.kill("SIGKILL");
    await pause(200);
    const alone = await Promise.all(Array.from({ length: 40 }, (_, i) => take("b", i)));
    expect(admitted(alone)).toBe(10);
    processes.forEach((one) => one.close());
  });

  /** Until what one has counted is seen by the other. */
  async function bothConnected([one, other]: Limits[]): Promise<void> {
    for (let i = 0; i < 200; i++) {
      const whom = `probe ${i}`;
      await Promise.all(Array.from({ length: 5 }, () => one!.take(["codesPerPhoneHour", whom])));
      if ((await other!.take(["codesPerPhoneHour", whom])) > 0) {
        return;
      }
      await pause(50);
    }
    throw new Error("redis-server does not answer");
  }
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
