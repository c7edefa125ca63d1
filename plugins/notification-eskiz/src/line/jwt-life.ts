/** Unix ms; null for what the token does not say. */
export type JwtLife = { issued_at: number | null; expires_at: number | null };

/** Reads how long a token lives. Its signature is the provider's business. */
export function lifeOf(token: string): JwtLife {
  const seconds = (value: unknown) =>
    typeof value === "number" && Number.isFinite(value) ? value * 1000 : null;
  try {
    const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8");
    const claims = JSON.parse(payload) as { iat?: unknown; exp?: unknown };
    return { issued_at: seconds(claims.iat), expires_at: seconds(claims.exp) };
  } catch {
    return { issued_at: null, expires_at: null };
  }
}

const DAY_MS = 86_400_000;
/** For a token that does not say when it ends. */
const HALF_DAY_MS = DAY_MS / 2;

/** When to renew a token: a day before it ends, or at half of a life shorter than two days. @param got_at Unix ms */
export function renewalOf({ issued_at, expires_at }: JwtLife, got_at: number): number {
  if (expires_at === null) {
    return got_at + HALF_DAY_MS;
  }
  const life = expires_at - (issued_at ?? got_at);
  return expires_at - Math.min(DAY_MS, life / 2);
}
