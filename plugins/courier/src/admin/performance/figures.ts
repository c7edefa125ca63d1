import { FAILURE_REASONS, type FailureReason, type PerformanceAnswer } from "../../api/wire";

type Failed = PerformanceAnswer["couriers"][number]["failed"];

/** `0.953` is `95 %`; a dash where nothing was promised. Never 100 % as long as one was late. */
export function percent(share: number | null): string {
  return share === null ? "—" : `${Math.floor(share * 100 + 1e-9)}\u00a0%`;
}

/** The reasons that came up, most frequent first. */
export function reasonsOf(failed: Failed): [reason: FailureReason, count: number][] {
  return FAILURE_REASONS.map((reason): [FailureReason, number] => [reason, failed[reason] ?? 0])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
}

export function failedCount(failed: Failed): number {
  return reasonsOf(failed).reduce((sum, [, count]) => sum + count, 0);
}
