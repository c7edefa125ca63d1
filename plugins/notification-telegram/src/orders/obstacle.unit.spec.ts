import { obstacle, type Decidable, type Obstacle } from "./obstacle";

const buildOrder = (overrides: Partial<Decidable> = {}): Decidable => ({
  display_id: 7,
  cancelled: false,
  paid: false,
  handed_over: false,
  ...overrides,
});

describe("obstacle", () => {
  it.each<[Partial<Decidable>, Obstacle | null, Obstacle | null]>([
    [{}, null, null],
    [{ paid: true }, null, "paid"],
    [{ handed_over: true }, null, "handed_over"],
    [{ paid: true, handed_over: true }, null, "paid"],
    [{ cancelled: true }, "cancelled", "cancelled"],
    [{ cancelled: true, paid: true }, "cancelled", "cancelled"],
  ])("%j: accept %s, reject %s", (order, accept, reject) => {
    expect(obstacle("accepted", buildOrder(order))).toBe(accept);
    expect(obstacle("rejected", buildOrder(order))).toBe(reject);
  });

  it("is there for no order at all", () => {
    expect(obstacle("accepted", null)).toBe("gone");
  });
});
