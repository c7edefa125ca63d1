import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

type Patience = {
  /** How long to go on asking, ms. */
  within?: number;
  every?: number;
};

/** Asks again until the answer equals what is wanted; jest shows the difference when it never does. */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: T,
  { within = 20_000, every = 100 }: Patience = {},
): Promise<void> {
  const deadline = Date.now() + within;
  let answer = await ask();
  while (!isDeepStrictEqual(answer, wanted) && Date.now() < deadline) {
    await pause(every);
    answer = await ask();
  }
  expect(answer).toEqual(wanted);
}
