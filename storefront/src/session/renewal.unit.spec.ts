import { renewal } from "./renewal";
import type { Tokens } from "./tokens";

const tokens = (n: number): Tokens => ({ access: `a${n}`, refresh: `r${n}`, endsAt: n });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it("asks once for parallel requests, and late ones get the same successor for 10 s", async () => {
  let asked = 0;
  const renew = renewal(async () => tokens(++asked));
  const both = await Promise.all([renew("old"), renew("old")]);
  expect(both).toEqual([tokens(1), tokens(1)]);
  jest.advanceTimersByTime(9_999);
  expect(await renew("old")).toEqual(tokens(1));
  jest.advanceTimersByTime(2);
  expect(await renew("old")).toEqual(tokens(2));
});

it("keeps tokens of different browsers apart", async () => {
  const renew = renewal(async (refresh) => ({ ...tokens(1), refresh: `${refresh}+` }));
  const answers = await Promise.all([renew("a"), renew("b")]);
  expect(answers.map(({ refresh }) => refresh)).toEqual(["a+", "b+"]);
});

it("asks again after a failure", async () => {
  let asked = 0;
  const renew = renewal(async () => {
    if (++asked === 1) throw new Error("down");
    return tokens(asked);
  });
  await expect(renew("old")).rejects.toThrow("down");
  expect(await renew("old")).toEqual(tokens(2));
});
