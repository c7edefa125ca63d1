import { BadRequest } from "../web.ts";

/** `lost_answer`: done, but the line is cut before the answer. `hang_up`: cut before anything is done. */
export const FAILURES = ["429", "400", "401", "403", "500", "502", "503"] as const;

export type Failure = (typeof FAILURES)[number] | "lost_answer" | "hang_up";

/** What the emulated Telegram does wrong, as a test asks for it. */
export type Habits = {
  /** Of the next calls of `method` (any without it), so many fail so. */
  failures: { failure: Failure; method?: string; times: number; retry_after?: number }[];
  /** Each update is pushed so many times. */
  repeat_updates: number;
};

export const goodHabits = (): Habits => ({ failures: [], repeat_updates: 1 });

/** @throws BadRequest for what is no habit */
export function readHabits(body: Record<string, unknown>): Habits {
  const { failures = [], repeat_updates = 1 } = body;
  if (!Array.isArray(failures) || !(Number(repeat_updates) >= 1 && Number(repeat_updates) <= 20)) {
    throw new BadRequest("failures must be a list, repeat_updates 1..20");
  }
  const read = failures.map((one: Record<string, unknown>) => {
    const failure = [...FAILURES, "lost_answer", "hang_up"].find((f) => f === String(one.failure));
    if (!failure) {
      throw new BadRequest(`failure must be one of ${FAILURES.join(", ")}, lost_answer, hang_up`);
    }
    return {
      failure: failure as Failure,
      times: Number(one.times ?? 1),
      ...(one.method !== undefined && { method: String(one.method) }),
      ...(one.retry_after !== undefined && { retry_after: Number(one.retry_after) }),
    };
  });
  return { failures: read, repeat_updates: Number(repeat_updates) };
}

/** The failure that this call meets, if any; it is used up. */
export function takeFailure(habits: Habits, method: string): Habits["failures"][number] | null {
  const found = habits.failures.find(
    (one) => one.times > 0 && (one.method === undefined || one.method === method),
  );
  if (!found) {
    return null;
  }
  found.times -= 1;
  return found;
}
