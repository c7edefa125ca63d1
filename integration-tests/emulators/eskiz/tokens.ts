import { createHmac, randomBytes } from "node:crypto";

export type Role = "user" | "test";

type Issued = { role: Role; expires_at: number };

/** JWT as the gateway issues them; a restart forgets every token, and shops log in again. */
export class Tokens {
  private readonly key = randomBytes(32);
  private readonly issued = new Map<string, Issued>();

  issue(role: Role, life_s: number): string {
    const iat = Math.floor(Date.now() / 1000);
    const sign = randomBytes(16).toString("hex");
    const claims = { exp: iat + life_s, iat, role, sign, sub: role === "test" ? "2" : "1" };
    const head = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
    const token = `${head}.${createHmac("sha256", this.key).update(head).digest("base64url")}`;
    this.issued.set(token, { role, expires_at: (iat + life_s) * 1000 });
    return token;
  }

  /** Every token is over at once. */
  forget(): void {
    this.issued.clear();
  }

  /** Null: unknown or over. */
  roleOf(authorization: string | undefined): Role | null {
    const found = this.issued.get(tokenIn(authorization));
    return found && found.expires_at > Date.now() ? found.role : null;
  }

  /** A new token for a living one, which is over then. */
  refresh(authorization: string | undefined, life_s: number): string | null {
    const role = this.roleOf(authorization);
    if (!role) {
      return null;
    }
    this.issued.delete(tokenIn(authorization));
    return this.issue(role, life_s);
  }
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const tokenIn = (authorization: string | undefined) => authorization?.replace(/^Bearer /, "") ?? "";
