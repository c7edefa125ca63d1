import { Worker } from "node:worker_threads";

type Limits = {
  /** Milliseconds after which it is ended. */
  longest: number;
};

/** A thread did not answer in time, or died. */
export class ThreadFailed extends Error {}

/**
 * Runs code that is slow, or meets bytes of strangers, in a thread of its own: the server answers meanwhile, and what hangs
 * is ended.
 *
 * @param file of a thread that posts one message
 * @throws ThreadFailed
 */
export async function inThread<Answer>(
  file: string,
  workerData: unknown,
  { longest }: Limits,
): Promise<Answer> {
  const worker = new Worker(file, {
    workerData,
    env: {},
    // What a library grumbles about a stranger's file is nobody's business.
    stdout: true,
    stderr: true,
    execArgv: ["--no-warnings"],
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const fail = (why: string) => reject(new ThreadFailed(why));
      timer = setTimeout(() => fail("it took too long"), longest);
      worker.once("message", resolve);
      worker.once("error", (error: Error) => fail(error.message));
      worker.once("exit", () => fail("it ended without an answer"));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
