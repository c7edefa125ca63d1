import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "@medusajs/framework/zod";

/** How long a link to a page is good. */
export const TOKEN_SECONDS = 60;

const schema = z.object({ file: z.string(), user: z.string(), until: z.number() });
export type ViewToken = z.infer<typeof schema>;

/** A word that opens one page to one person for a minute. */
export function signView(key: Buffer, token: ViewToken): string {
  const body = Buffer.from(JSON.stringify(token)).toString("base64url");
  return `${body}.${macOf(key, body).toString("base64url")}`;
}

/** Null for one that was not made here, is somebody else's, or is over. */
export function readView(
  key: Buffer,
  text: string,
  { user, now }: { user: string; now: Date },
): ViewToken | null {
  const [body = "", mac = "", ...more] = text.split(".");
  const expected = macOf(key, body);
  const given = Buffer.from(mac, "base64url");
  if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return null;
  }
  const token = schema.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  return token.user === user && now.getTime() < token.until ? token : null;
}

const macOf = (key: Buffer, body: string): Buffer =>
  createHmac("sha256", key).update(body).digest();
