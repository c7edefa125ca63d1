import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** How long a link can be used, ms. */
export const TOKEN_LIFE_MS = 15 * 60_000;

/** Payload of a deep link: 43 characters that Telegram lets through. */
export const newToken = (bytes: Buffer = randomBytes(TOKEN_BYTES)): string =>
  bytes.toString("base64url");

/** The only thing of a token that is kept: its SHA-256, hex. */
export const hashOfToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

/** True for what could be one of our tokens. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
