import fc from "fast-check";
import { spread } from "./largest-remainder";

it.each([
  ["the specification's vector 4", 1000n, [33300n, 33300n, 33400n], [333n, 333n, 334n]],
  ["what divides", 90n, [1n, 2n, 6n], [10n, 20n, 60n]],
  ["what is left over, to the largest remainder", 8n, [1n, 3n, 2n], [1n, 4n, 3n]],
  ["equal remainders, to the first", 2n, [1n, 1n, 1n], [1n, 1n, 0n]],
  ["equal remainders, to the largest weight", 1n, [1n, 1n, 2n], [0n, 0n, 1n]],
  ["a weight of nothing gets nothing", 7n, [0n, 3n], [0n, 7n]],
  ["nothing to weigh by", 7n, [0n, 0n], [0n, 0n]],
  ["nothing to divide", 0n, [3n, 4n], [0n, 0n]],
  ["nobody", 0n, [], []],
] as const)("divides %s", (_what, total, weights, parts) => {
  expect(spread(total, [...weights])).toEqual(parts);
});

it("adds up to the sum, and no part is a whole unit away from its share", () => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 10n ** 12n),
      fc.array(fc.bigInt(0n, 10n ** 9n), { minLength: 1, maxLength: 40 }),
      (total, weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0n);
        fc.pre(whole > 0n);
        const parts = spread(total, weights);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total);
        parts.forEach((part, i) => {
          const off = part * whole - total * weights[i];
          expect(off > -whole && off < whole).toBe(true);
        });
      },
    ),
  );
});
