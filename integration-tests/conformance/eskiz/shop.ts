import type { ShopAccess } from "../place-order.ts";
import { jsonCall, type Answer } from "../uzcard/json-api.ts";

export type Outcome = {
  state: "accepted" | "refused" | "busy" | "unknown";
  reason?: string;
  ref?: string;
  parts?: number;
  cost?: number;
  retry_after_ms?: number;
};

export type ShopTemplate = {
  id: string;
  key: string;
  locale: string;
  status: string;
  sample_text: string;
};

/** The shop under test, through its admin API as staff use it. */
export class SmsShop {
  readonly url: string;
  private readonly token: string;

  private constructor(url: string, token: string) {
    this.url = url;
    this.token = token;
  }

  /** @throws Error when the shop cannot be entered */
  static async enter({ url, admin }: ShopAccess): Promise<SmsShop> {
    const login = await jsonCall(`${url}/auth/user/emailpass`, "POST", {}, admin);
    if (typeof login.body.token !== "string") {
      throw new Error("the admin's e-mail or password is wrong");
    }
    return new SmsShop(url, login.body.token);
  }

  async templates(): Promise<ShopTemplate[]> {
    return (await this.call("GET", "templates")).body.templates as ShopTemplate[];
  }

  /** Sends the sample of a text, as staff do to see it on a phone. */
  async send(template: ShopTemplate, phone: string, key: string): Promise<Outcome> {
    const body = { phone, key };
    const answer = await this.call("POST", `templates/${template.id}/samples`, body);
    return answer.body.outcome as Outcome;
  }

  /** Undefined: the shop has no such message. */
  async stateOf(key: string): Promise<string | undefined> {
    const { messages } = (await this.call("GET", "messages?limit=100")).body as {
      messages: { key: string; state: string }[];
    };
    return messages.find((one) => one.key === `sample_${key}`)?.state;
  }

  async askModerators(): Promise<void> {
    await this.call("POST", "moderation", { action: "sync" });
  }

  private async call(method: string, path: string, body?: object): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.token}` };
    const answer = await jsonCall(`${this.url}/admin/eskiz/${path}`, method, headers, body);
    if (answer.status !== 200) {
      throw new Error(`the shop refused ${method} /admin/eskiz/${path}: ${answer.text}`);
    }
    return answer;
  }
}
