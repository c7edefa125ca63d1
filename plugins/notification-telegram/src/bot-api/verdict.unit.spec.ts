import { verdictOf, type Failure, type Verdict } from "./verdict";

const answer = (code: number, description: string, more: object = {}): Failure => ({
  kind: "answer",
  code,
  description,
  ...more,
});

describe("verdictOf", () => {
  it.each<[Failure, Verdict]>([
    [answer(429, "Too Many Requests", { retry_after: 7 }), { do: "pause", ms: 7500 }],
    [answer(429, "Too Many Requests"), { do: "pause", ms: 5500 }],
    [answer(403, "Forbidden: bot was blocked by the user"), { do: "forget_chat", why: "blocked" }],
    [
      answer(403, "Forbidden: bot can't initiate conversation with a user"),
      { do: "forget_chat", why: "not_reachable" },
    ],
    [answer(403, "Forbidden: user is deactivated"), { do: "forget_chat", why: "not_reachable" }],
    [
      answer(403, "Forbidden: bot was kicked from the supergroup chat"),
      { do: "forget_chat", why: "not_reachable" },
    ],
    [answer(400, "Bad Request: chat not found"), { do: "forget_chat", why: "not_reachable" }],
    [
      answer(400, "Bad Request: group chat was upgraded to a supergroup chat", {
        migrate_to_chat_id: "-1001234567890123",
      }),
      { do: "migrate", chat_id: "-1001234567890123" },
    ],
    [answer(400, "Bad Request: can't parse entities: Unsupported tag"), { do: "plain_text" }],
    [answer(400, "Bad Request: message is too long"), { do: "split" }],
    [answer(400, "Bad Request: message text is empty"), { do: "refuse" }],
    [answer(401, "Unauthorized"), { do: "stop" }],
    [answer(404, "Not Found"), { do: "stop" }],
    [answer(500, "Internal Server Error"), { do: "unknown" }],
    [answer(502, "Bad Gateway"), { do: "unknown" }],
    [answer(503, "Service Unavailable"), { do: "wait" }],
    [{ kind: "silence", sent: true }, { do: "unknown" }],
    [{ kind: "silence", sent: false }, { do: "wait" }],
  ])("%j: %j", (failure, verdict) => {
    expect(verdictOf(failure)).toEqual(verdict);
  });
});
