import { randomBytes } from "node:crypto";
import type { AxiosInstance } from "axios";

export const PAYME_KEY = "demo-payme-key";

export type PaymeAnswer = {
  jsonrpc: string;
  id: unknown;
  result?: Record<string, unknown>;
  error?: { code: number; message: Record<string, string>; data?: string };
};

export const basic = (login: string, key: string) =>
  `Basic ${Buffer.from(`${login}:${key}`).toString("base64")}`;

/** A transaction id as Payme makes them: 24 hex digits. */
export const transactionId = () => randomBytes(12).toString("hex");

/** Payme's side of the wire in the http tests. */
export class PaymeCalls {
  private id = 0;

  constructor(private readonly api: AxiosInstance) {}

  /** One call with the right key, as Payme sends it. Insists on HTTP status 200. */
  async call(method: string, params: object): Promise<PaymeAnswer> {
    const id = ++this.id;
    const { status, answer } = await this.send(JSON.stringify({ method, params, id }));
    expect(status).toBe(200);
    expect(answer.id).toBe(id);
    return answer;
  }

  /** A body of any kind. */
  async send(
    body: string | Buffer,
    headers: Record<string, string> = {},
    method = "POST",
  ): Promise<{ status: number; answer: PaymeAnswer; text: string; type: string }> {
    const response = await this.api.request({
      url: "/hooks/payme",
      method,
      data: body,
      headers: {
        "content-type": "text/json; charset=UTF-8",
        authorization: basic("Paycom", PAYME_KEY),
        ...headers,
      },
      responseType: "text",
      transformRequest: [(data: unknown) => data],
      transformResponse: [(data: unknown) => data],
      validateStatus: () => true,
    });
    const text = String(response.data);
    return {
      status: response.status,
      text,
      type: String(response.headers["content-type"]),
      answer: text === "" ? ({} as PaymeAnswer) : (JSON.parse(text) as PaymeAnswer),
    };
  }

  check = (order: { display_id: unknown }, amount: number) =>
    this.call("CheckPerformTransaction", {
      amount,
      account: { order_id: String(order.display_id) },
    });

  create = (id: string, order: { display_id: unknown }, amount: number, time = Date.now()) =>
    this.call("CreateTransaction", {
      id,
      time,
      amount,
      account: { order_id: String(order.display_id) },
    });

  perform = (id: string) => this.call("PerformTransaction", { id });

  cancel = (id: string, reason = 5) => this.call("CancelTransaction", { id, reason });

  look = (id: string) => this.call("CheckTransaction", { id });
}
