import { DEMO_ADMIN } from "./admin-pages";

/** The admin API as the merchant's screens call it. */
export class StaffApi {
  private token = "";

  constructor(private readonly backend: string) {}

  async logIn(): Promise<void> {
    const { token } = await this.call<{ token: string }>(
      "POST",
      "/auth/user/emailpass",
      DEMO_ADMIN,
    );
    this.token = token;
  }

  /** @throws Error with the answer when it is not a good one */
  async call<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.backend}${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        ...(this.token && { authorization: `Bearer ${this.token}` }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 300)}`);
    }
    return JSON.parse(text) as T;
  }
}
