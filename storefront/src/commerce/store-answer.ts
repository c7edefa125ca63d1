import { SessionEnded } from "../session/session-ended";

/** The backend does not answer, or answers that it cannot: nothing the shopper can mend. */
export class BackendUnavailable extends Error {}

/** What the backend says beside its message; seconds and counts. */
export type RefusalDetails = {
  code?: string;
  tries_left?: number;
  retry_after?: number;
  alternatives?: string[];
  /** so'm */
  delivery?: { old: number; now: number | null };
};

/** The backend refused: `status` is HTTP, `details.code` tells why where its own routes do, `message` is for logs. */
export class StoreRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
  }
}

type Head = { status: number; headers: { get(name: string): string | null } };

/** Codes that say that the bearer is no good, as against a wrong password or code sent along with a good one. */
const endings = [undefined, "unauthorized", "session_ended", "not_authenticated"];
/** A 5xx that the shopper can do something about. */
const mendable = ["sms_unavailable", "telegram_unavailable", "storage_full"];

/**
 * A store API answer as a value or as one of the three errors.
 * @param asShopper whether a shopper's token went with the question
 */
export function answerOf<T>(what: string, head: Head, text: string, asShopper: boolean): T {
  const { status } = head;
  if (status >= 200 && status < 300) return (text ? parse(text) : null) as T;
  const body = parse(text) as (RefusalDetails & { message?: string }) | null;
  const message = body?.message ?? `HTTP ${status}`;
  const details: RefusalDetails = { ...body, ...(status === 429 && waitOf(head, body)) };
  if (status === 401) {
    if (asShopper && endings.includes(details.code)) throw new SessionEnded(message);
    // Without a reason of its own it is our publishable key, not the shopper.
    if (!asShopper && details.code === undefined) return unavailable(what, status, message);
    throw new StoreRefusal(status, message, details);
  }
  if (status >= 400 && status < 500) throw new StoreRefusal(status, message, details);
  if (mendable.includes(details.code ?? "")) throw new StoreRefusal(status, message, details);
  return unavailable(what, status, message);
}

function unavailable(what: string, status: number, message: string): never {
  console.error(`store api: ${what}: ${status}: ${message}`);
  throw new BackendUnavailable(message);
}

function waitOf({ headers }: Head, body: RefusalDetails | null): RefusalDetails {
  const seconds = body?.retry_after ?? Number(headers.get("retry-after"));
  return { retry_after: Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 60 };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
