import { lull } from "./lull";

/** Answers what it was given, then 1 for ever; tells how often it was asked. */
function load(...shares: number[]) {
  const asked: number[] = [];
  const busy = () => {
    const share = shares[asked.length] ?? 1;
    asked.push(share);
    return share;
  };
  return { busy, asked };
}

describe("lull", () => {
  it("goes on after two quiet looks in a row", async () => {
    const { busy, asked } = load(0.9, 0.1, 0.6, 0.1, 0, 0);
    await lull(busy);
    expect(asked).toEqual([0.9, 0.1, 0.6, 0.1, 0]);
  });

  it("does not wait for ever for a process that never rests", async () => {
    const { busy, asked } = load();
    await lull(busy);
    expect(asked).toHaveLength(80);
  });
});
