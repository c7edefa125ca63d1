import { randomBytes } from "node:crypto";
import { gatewayTime } from "./gateway-time.ts";

/** Who may call the API, and until when; a restart forgets every token, and shops ask for another. */
export class Tokens {
  private readonly application: { id: string; secret: string };
  private readonly expiries = new Map<string, number>();

  constructor(application: { id: string; secret: string }) {
    this.application = application;
  }

  /** Null: a wrong application or secret. */
  issue({ application_id, secret }: Record<string, unknown>, life_s: number): object | null {
    if (application_id !== this.application.id || secret !== this.application.secret) {
      return null;
    }
    const token = randomBytes(24).toString("base64url");
    const expires_at = Date.now() + life_s * 1000;
    this.expiries.set(token, expires_at);
    return { token, role: "merchant", expiry: gatewayTime(expires_at) };
  }

  isValid(authorization: string | undefined, xAccessToken: unknown): boolean {
    const token = authorization?.replace(/^Bearer /, "") ?? String(xAccessToken);
    return (this.expiries.get(token) ?? 0) > Date.now();
  }
}
