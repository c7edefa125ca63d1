/** What staff should put right. */
export type AccountProblem =
  "login_refused" | "no_answer" | "sender_unknown" | "test_account" | "inactive";

/** What is wrong with an account that answers. */
export function problemOf(
  { role, status, nicks }: { role: string; status: string; nicks: string[] },
  from: string,
): AccountProblem | null {
  if (status !== "active") {
    return "inactive";
  }
  if (role === "test") {
    return "test_account";
  }
  return nicks.length > 0 && !nicks.includes(from) ? "sender_unknown" : null;
}

/** A balance below the threshold is told once; above it, it may be told again. @param balance so'm */
export function isLowNews(
  balance: number,
  threshold: number,
  was_told = false,
): { tell: boolean; is_low_told: boolean } {
  const isLow = balance < threshold;
  return { tell: isLow && !was_told, is_low_told: isLow };
}
