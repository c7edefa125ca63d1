/** What is known of a refresh token that was presented. Times in ms. */
export type Refresh = {
  /** When it was exchanged; null while it is the newest of its session. */
  used_at: number | null;
  /** Whether the answer to its exchange has arrived: its successor or the access token beside it has been used. */
  is_followed: boolean;
  expires_at: number;
  is_ended: boolean;
};

export type RefreshVerdict =
  /** Exchange it. */
  | "rotate"
  /** A twin of the request that exchanged it, or one whose answer was lost: the same successor again. */
  | "repeat"
  /** Somebody kept a copy: nobody knows which of the two is the owner, so the session ends for both. */
  | "stolen"
  | "ended";

/**
 * Decides about a refresh token at `now`. Within `grace` ms of its use it is a parallel request. Later it is theft when
 * somebody has gone on with the answer; when nobody has, the answer was lost on the way.
 */
export function judgeRefresh(refresh: Refresh | null, now: number, grace: number): RefreshVerdict {
  if (!refresh || refresh.is_ended) {
    return "ended";
  }
  if (refresh.used_at !== null) {
    const isTwin = now - refresh.used_at <= grace;
    return isTwin || !refresh.is_followed ? "repeat" : "stolen";
  }
  return now < refresh.expires_at ? "rotate" : "ended";
}
