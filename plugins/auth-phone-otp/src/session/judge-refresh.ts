/** What is known of a refresh token that was presented. Times in ms. */
export type Refresh = {
  /** When it was exchanged; null while it is the newest of its session. */
  used_at: number | null;
  expires_at: number;
  is_ended: boolean;
};

export type RefreshVerdict =
  /** Exchange it. */
  | "rotate"
  /** A twin of the request that exchanged it a moment ago: the same successor again. */
  | "repeat"
  /** Somebody kept a copy: nobody knows which of the two is the owner, so the session ends for both. */
  | "stolen"
  | "ended";

/** Decides about a refresh token at `now`; within `grace` ms of its use it is a parallel request, later it is theft. */
export function judgeRefresh(refresh: Refresh | null, now: number, grace: number): RefreshVerdict {
  if (!refresh || refresh.is_ended) {
    return "ended";
  }
  if (refresh.used_at !== null) {
    return now - refresh.used_at <= grace ? "repeat" : "stolen";
  }
  return now < refresh.expires_at ? "rotate" : "ended";
}
