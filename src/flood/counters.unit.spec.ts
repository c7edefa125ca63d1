import { setTimeout as pause } from "node:timers/promises";
import { Counters, type Allowances } from "./counters";

const ALLOWANCES: Allowances = {
  writes: { points: 10, seconds: 60 },
  staff_writes: null,
  sign_in: { points: 2, seconds: 1 },
  uploads: null,
  orders: null,
};

const admitted = (waits: number[]) => waits.filter((wait) => wait === 0).length;

const counters = new Counters(ALLOWANCES);

it("lets through what is allowed of calls at once, and tells the rest how long to wait", async () => {
  const waits = await Promise.all(Array.from({ length: 25 }, () => counters.count("writes", "a")));
  expect(admitted(waits)).toBe(10);
  expect(Math.max(...waits)).toBeLessThanOrEqual(60);
  expect(await counters.count("writes", "b")).toBe(0);
});

it("forgives, forgets in time, and does not count what is off", async () => {
  expect(await counters.count("sign_in", "c")).toBe(0);
  expect(await counters.count("sign_in", "c")).toBe(0);
  expect(await counters.count("sign_in", "c")).toBe(1);
  await counters.forgive("sign_in", "c");
  await counters.forgive("sign_in", "c");
  expect(await counters.count("sign_in", "c")).toBe(0);
  await pause(1100);
  expect(await counters.count("sign_in", "c")).toBe(0);
  for (let call = 0; call < 1000; call++) {
    expect(await counters.count("orders", "c")).toBe(0);
  }
});
