import { StoreRefusal } from "../commerce/store-answer";

/** Why the backend did not do what the shopper asked for; times in s. */
export type Problem = {
  code: string;
  triesLeft?: number;
  wait?: number;
  /** other channels a code could go by */
  alternatives?: string[];
};

export type Attempt<T> =
  { value: T; problem?: undefined } | { value?: undefined; problem: Problem };

/** A refusal as something to show; anything that is no refusal is thrown on. */
export async function attempt<T>(asked: Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await asked };
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    return { problem: problemOf(error) };
  }
}

export function problemOf({ status, details }: StoreRefusal): Problem {
  return {
    code: status === 429 ? "too_many" : (details.code ?? "failed"),
    ...(typeof details.tries_left === "number" && { triesLeft: details.tries_left }),
    ...(typeof details.retry_after === "number" && { wait: details.retry_after }),
    ...(Array.isArray(details.alternatives) && { alternatives: details.alternatives.map(String) }),
  };
}
