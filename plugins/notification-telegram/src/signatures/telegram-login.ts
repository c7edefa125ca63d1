import { createHash, createHmac } from "node:crypto";
import { isSame } from "./constant-time";

/** A Telegram account that has proved itself. */
export type TelegramUser = {
  /** Also the id of the user's private chat with the bot. */
  id: string;
  first_name: string;
  username: string | null;
};

/** Why a proof does not count. */
export type LoginProblem = "malformed" | "forged" | "expired";

export type LoginCheck =
  | {
      valid: true;
      user: TelegramUser;
      /** Unix s. */
      auth_date: number;
      /** Names this very proof, so that a copy of it can be told. */
      hash: string;
    }
  | { valid: false; problem: LoginProblem };

type CheckOptions = {
  botToken: string;
  /** Unix ms. */
  now: number;
  /** Ms; a proof that is older is worth nothing. */
  maxAgeMs?: number;
};

/** How long a proof counts, ms. */
export const LOGIN_LIFE_MS = 300_000;
/** Telegram's clock may be ahead of ours. */
const AHEAD_MS = 60_000;

/** What both kinds of proof sign: every field but `hash`, sorted, one on a line. */
export const dataCheckString = (fields: Record<string, string>): string =>
  Object.keys(fields)
    .filter((name) => name !== "hash")
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join("\n");

/** Hash of the login widget's fields: HMAC-SHA256 under SHA-256 of the bot token, hex. */
export function loginWidgetHash(fields: Record<string, string>, botToken: string): string {
  const key = createHash("sha256").update(botToken).digest();
  return createHmac("sha256", key).update(dataCheckString(fields)).digest("hex");
}

/** Hash of a Mini App's initData: HMAC-SHA256 under HMAC-SHA256 of the bot token with the key `WebAppData`, hex. */
export function miniAppHash(fields: Record<string, string>, botToken: string): string {
  const key = createHmac("sha256", "WebAppData").update(botToken).digest();
  return createHmac("sha256", key).update(dataCheckString(fields)).digest("hex");
}

/** Checks what the login widget handed to the page: its signature, then its age. */
export function checkLoginWidget(
  fields: Record<string, string | number>,
  options: CheckOptions,
): LoginCheck {
  const texts = Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, String(v)]));
  return check(texts, loginWidgetHash(texts, options.botToken), options, () => texts);
}

/** Checks `Telegram.WebApp.initData` as it was received: a query string. */
export function checkMiniApp(initData: string, options: CheckOptions): LoginCheck {
  const fields = Object.fromEntries(new URLSearchParams(initData));
  return check(fields, miniAppHash(fields, options.botToken), options, () =>
    objectIn(fields.user ?? ""),
  );
}

function check(
  fields: Record<string, string>,
  expected: string,
  { now, maxAgeMs = LOGIN_LIFE_MS }: CheckOptions,
  userIn: () => Record<string, unknown>,
): LoginCheck {
  const { hash } = fields;
  const auth_date = Number(fields.auth_date);
  if (!hash || !Number.isSafeInteger(auth_date) || auth_date <= 0) {
    return { valid: false, problem: "malformed" };
  }
  if (!isSame(hash, expected)) {
    return { valid: false, problem: "forged" };
  }
  const age = now - auth_date * 1000;
  if (age > maxAgeMs || age < -AHEAD_MS) {
    return { valid: false, problem: "expired" };
  }
  const { id, first_name, username } = userIn();
  if (!/^[1-9]\d{0,18}$/.test(String(id))) {
    return { valid: false, problem: "malformed" };
  }
  const user = {
    id: String(id),
    first_name: typeof first_name === "string" ? first_name : "",
    username: typeof username === "string" ? username : null,
  };
  return { valid: true, user, auth_date, hash };
}

function objectIn(json: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
