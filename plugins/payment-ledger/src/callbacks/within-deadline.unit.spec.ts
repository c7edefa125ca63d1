import { setTimeout as pause } from "node:timers/promises";
import { TooLate, withinDeadline } from "./within-deadline";

it("gives the work's own result or error", async () => {
  await expect(withinDeadline(async () => 7, 50)).resolves.toBe(7);
  await expect(
    withinDeadline(async () => {
      throw new RangeError("own");
    }, 50),
  ).rejects.toThrow(RangeError);
});

it("rejects at the deadline, and stops the work before it writes", async () => {
  const written: string[] = [];
  const work = withinDeadline(async (checkTime) => {
    checkTime();
    written.push("in time");
    await pause(60);
    checkTime();
    written.push("late");
  }, 20);
  await expect(work).rejects.toThrow(TooLate);
  await pause(80);
  expect(written).toEqual(["in time"]);
});
