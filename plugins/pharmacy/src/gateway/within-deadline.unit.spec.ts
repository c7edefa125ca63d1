import { FakeGateway } from "./fake";
import { withinDeadline } from "./within-deadline";

const line = { number: "DMED-1", line_id: "line_1" };

/** Takes every question and never answers. */
class SilentGateway extends FakeGateway {
  override find = () => new Promise<never>(() => undefined);
  override lock = () => new Promise<never>(() => undefined);
  override dispense = () => new Promise<never>(() => undefined);
  override release = () => new Promise<never>(() => undefined);
}

it("answers what the platform answers", async () => {
  const fake = new FakeGateway();
  const platform = withinDeadline(fake, 1_000);
  expect([await platform.find("1-404", ""), await platform.lock(line)]).toEqual([
    "not_found",
    true,
  ]);
  await platform.dispense(line, "A1", "2027-03-31", 2);
  expect([fake.dispensed.size, fake.locked.size]).toEqual([1, 0]);
});

it("waits no longer than its deadline, whatever is asked", async () => {
  const platform = withinDeadline(new SilentGateway(), 10);
  const asked = [
    platform.find("DMED-1", ""),
    platform.lock(line),
    platform.dispense(line, "A1", "2027-03-31", 2),
    platform.release(line),
  ];
  for (const one of await Promise.allSettled(asked)) {
    expect(one).toMatchObject({
      status: "rejected",
      reason: { message: expect.stringContaining("does not answer") },
    });
  }
});
