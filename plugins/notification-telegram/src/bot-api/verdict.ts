/** What the Bot API answered, or that it did not. */
export type Failure =
  | {
      kind: "answer";
      code: number;
      description: string;
      /** Seconds. */
      retry_after?: number;
      migrate_to_chat_id?: string;
    }
  /** `sent: false`: no connection, so nothing can have arrived. */
  | { kind: "silence"; sent: boolean };

/** What to do about it; section 1 of the Telegram protocol. */
export type Verdict =
  | { do: "pause"; ms: number }
  | { do: "forget_chat"; why: "blocked" | "not_reachable" }
  | { do: "migrate"; chat_id: string }
  | { do: "plain_text" }
  | { do: "split" }
  | { do: "stop" }
  | { do: "refuse" }
  | { do: "wait" }
  | { do: "unknown" };

const JITTER_MS = 500;
const DEFAULT_PAUSE_S = 5;

type Answer = Extract<Failure, { kind: "answer" }>;
type Row = [when: (failure: Answer) => boolean, verdict: (failure: Answer) => Verdict];

const says = (code: number, words: RegExp) => (f: Answer) =>
  f.code === code && words.test(f.description);

/** First match decides. */
const TABLE: Row[] = [
  [
    (f) => f.code === 429,
    (f) => ({ do: "pause", ms: (f.retry_after ?? DEFAULT_PAUSE_S) * 1000 + JITTER_MS }),
  ],
  [
    (f) => f.migrate_to_chat_id !== undefined,
    (f) => ({ do: "migrate", chat_id: f.migrate_to_chat_id ?? "" }),
  ],
  [says(403, /blocked by the user/i), () => ({ do: "forget_chat", why: "blocked" })],
  [(f) => f.code === 403, () => ({ do: "forget_chat", why: "not_reachable" })],
  [
    says(400, /chat not found|user not found|PEER_ID_INVALID/i),
    () => ({ do: "forget_chat", why: "not_reachable" }),
  ],
  [says(400, /can't parse entities/i), () => ({ do: "plain_text" })],
  [says(400, /message is too long/i), () => ({ do: "split" })],
  [(f) => f.code === 401 || f.code === 404, () => ({ do: "stop" })],
  [(f) => f.code === 503, () => ({ do: "wait" })],
  [(f) => f.code >= 500, () => ({ do: "unknown" })],
];

/** Pure: what a failed call means. The Bot API knows no idempotency key, so a lost answer may be a sent message. */
export function verdictOf(failure: Failure): Verdict {
  if (failure.kind === "silence") {
    return { do: failure.sent ? "unknown" : "wait" };
  }
  const row = TABLE.find(([when]) => when(failure));
  return row ? row[1](failure) : { do: "refuse" };
}
