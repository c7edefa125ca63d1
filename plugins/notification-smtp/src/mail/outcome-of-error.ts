import type { Outcome } from "../channel-port";

/** The parts of nodemailer's errors that decide. */
export type MailError = {
  code?: string;
  /** The command that was under way: `CONN`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  command?: string;
  /** Of the server's last line, e.g. 550. */
  responseCode?: number;
  /** The server's last line. */
  response?: string;
};

type Row = { when: (error: MailError) => boolean; outcome: (now: number) => Outcome };

const HOUR_MS = 3_600_000;
/** Tashkent is five hours ahead and has no summer time. */
const TASHKENT_MS = 5 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

const enhanced = (code: string) => (error: MailError) =>
  new RegExp(`^5\\d\\d[ -]${code.replaceAll(".", "\\.")}\\b`).test(error.response ?? "");
const status = ({ responseCode = 0 }: MailError) => responseCode;

/** Nothing of the message had left when one of these failed. */
const BEFORE_THE_MESSAGE = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL FROM|RCPT TO|API)/;

/** First match decides; section 2 of the e-mail protocol. */
const TABLE: Row[] = [
  {
    when: (e) => status(e) >= 400 && status(e) < 500,
    outcome: () => ({ state: "busy", reason: "provider_down" }),
  },
  { when: (e) => e.code === "EAUTH", outcome: () => ({ state: "refused", reason: "auth" }) },
  {
    when: enhanced("5.4.5"),
    outcome: (now) => ({ state: "busy", reason: "limit", retry_after_ms: untilTomorrow(now) }),
  },
  { when: enhanced("5.1.1"), outcome: () => ({ state: "refused", reason: "not_reachable" }) },
  {
    when: (e) => status(e) === 550 && (e.command ?? "").startsWith("RCPT TO"),
    outcome: () => ({ state: "refused", reason: "not_reachable" }),
  },
  {
    when: (e) => status(e) >= 500,
    outcome: () => ({ state: "refused", reason: "provider_refused" }),
  },
  {
    when: (e) => e.code === "EENVELOPE",
    outcome: () => ({ state: "refused", reason: "no_address" }),
  },
  {
    when: (e) => e.code === "EDNS" || e.code === "ETLS" || e.code === "EPROXY",
    outcome: () => ({ state: "busy", reason: "provider_down" }),
  },
  {
    when: (e) => BEFORE_THE_MESSAGE.test(e.command ?? ""),
    outcome: () => ({ state: "busy", reason: "provider_down" }),
  },
];

/** What a failed sending means. Whatever breaks once the message is on its way may have been sent. */
export function outcomeOfError(error: MailError, now: number): Outcome {
  const row = TABLE.find(({ when }) => when(error));
  return row ? row.outcome(now) : { state: "unknown", reason: "timeout" };
}

/** Ms until midnight in Tashkent. */
function untilTomorrow(now: number): number {
  return DAY_MS - ((now + TASHKENT_MS) % DAY_MS);
}
