/** A gateway that hangs must not keep every other payment waiting. */
const SIDE_BY_SIDE = 5;

/** Runs `work` for each of `all`, a few at a time. */
export async function inTurns<T>(all: T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      await work(one);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}
