import { outcomeOfError, type MailError } from "./outcome-of-error";

/** 23:00 in Tashkent. */
const NOW = Date.parse("2026-11-21T18:00:00Z");

const busy = { state: "busy", reason: "provider_down" };

describe("outcomeOfError", () => {
  it.each<[string, MailError, object]>([
    [
      "wrong app password",
      { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535, response: "535 5.7.8 Bad" },
      { state: "refused", reason: "auth" },
    ],
    ["no credentials", { code: "EAUTH", command: "API" }, { state: "refused", reason: "auth" }],
    ["sign-in put off", { code: "EAUTH", command: "AUTH PLAIN", responseCode: 454 }, busy],
    ["service closing", { code: "EPROTOCOL", command: "CONN", responseCode: 421 }, busy],
    ["greylisted", { code: "EENVELOPE", command: "RCPT TO", responseCode: 450 }, busy],
    [
      "daily limit",
      { code: "EMESSAGE", command: "DATA", responseCode: 550, response: "550 5.4.5 Daily limit" },
      { state: "busy", reason: "limit", retry_after_ms: 3_600_000 },
    ],
    [
      "daily limit, many lines",
      { code: "EMESSAGE", command: "DATA", responseCode: 550, response: "550-5.4.5 Daily limit" },
      { state: "busy", reason: "limit", retry_after_ms: 3_600_000 },
    ],
    [
      "no such user",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 550, response: "550 5.1.1 No such" },
      { state: "refused", reason: "not_reachable" },
    ],
    [
      "no such user, in words",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 550, response: "550 Unknown user" },
      { state: "refused", reason: "not_reachable" },
    ],
    [
      "taken for spam",
      { code: "EMESSAGE", command: "DATA", responseCode: 554, response: "554 5.7.1 Spam" },
      { state: "refused", reason: "provider_refused" },
    ],
    [
      "a relay that wants another sender",
      { code: "EENVELOPE", command: "MAIL FROM", responseCode: 553 },
      { state: "refused", reason: "provider_refused" },
    ],
    [
      "no recipient",
      { code: "EENVELOPE", command: "API" },
      { state: "refused", reason: "no_address" },
    ],
    ["no such host", { code: "EDNS" }, busy],
    ["wrong version number", { code: "ETLS", command: "CONN" }, busy],
    ["port blocked", { code: "ETIMEDOUT", command: "CONN" }, busy],
    ["connection refused", { code: "ECONNECTION", command: "CONN" }, busy],
    ["cut before the message", { code: "ECONNECTION", command: "MAIL FROM" }, busy],
    [
      "cut within the message",
      { code: "ECONNECTION", command: "DATA" },
      { state: "unknown", reason: "timeout" },
    ],
    ["silence after the message", { code: "ETIMEDOUT" }, { state: "unknown", reason: "timeout" }],
  ])("%s", (_name, error, outcome) => {
    expect(outcomeOfError(error, NOW)).toEqual(outcome);
  });
});
