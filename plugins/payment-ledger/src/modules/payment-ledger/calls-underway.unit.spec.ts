import { setTimeout as sleep } from "node:timers/promises";
import { CallsUnderway } from "./calls-underway";

/** How long background work had to wait, ms. */
async function waited(calls: CallsUnderway): Promise<number> {
  const started = performance.now();
  await calls.lull();
  return performance.now() - started;
}

// A timer may ring a moment early; how late, is the machine's business.
const EARLY_MS = 2;

it("lets background work begin at once when nobody calls", async () => {
  const calls = new CallsUnderway();
  await expect(Promise.race([calls.lull(), Promise.reject("waits")])).resolves.toBeUndefined();
});

it("holds it back until a call is answered, and a little longer", async () => {
  const calls = new CallsUnderway();
  const answered = calls.during(sleep(60, "answer"));
  expect(await waited(calls)).toBeGreaterThanOrEqual(85 - EARLY_MS);
  expect(await answered).toBe("answer");
});

it("counts a call that fails as over", async () => {
  const calls = new CallsUnderway();
  await expect(calls.during(Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  expect(await waited(calls)).toBeLessThan(900);
});

it("holds it back no longer than a second under calls that never pause", async () => {
  const calls = new CallsUnderway();
  let answer = (): void => undefined;
  const endless = calls.during(new Promise<void>((resolve) => (answer = resolve)));
  expect(await waited(calls)).toBeGreaterThanOrEqual(1_000 - EARLY_MS);
  answer();
  await endless;
});
