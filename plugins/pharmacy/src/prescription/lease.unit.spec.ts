import { holds, isHeld, leaseFrom } from "./lease";

const NOW = new Date("2026-11-21T10:00:00Z");
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe("lease", () => {
  const lease = leaseFrom("user_1", NOW, 15);

  it.each([
    [0, true],
    [15 * 60 - 1, true],
    [15 * 60, false],
  ])("after %i seconds is held: %s", (seconds, held) => {
    expect(isHeld(lease, after(seconds))).toBe(held);
    expect(holds(lease, "user_1", after(seconds))).toBe(held);
  });

  it("is nobody else's", () => {
    expect(holds(lease, "user_2", NOW)).toBe(false);
    expect(holds(null, "user_1", NOW)).toBe(false);
  });
});
