import type { Problem } from "./attempt";

const SHORTEST = 8;

/** A password too short to be asked about. */
export const passwordProblem = (
  password: string,
): { value?: undefined; problem: Problem } | null =>
  password.length < SHORTEST ? { problem: { code: "password_short" } } : null;
