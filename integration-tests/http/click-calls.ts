import { createHash, randomInt } from "node:crypto";
import type { AxiosInstance } from "axios";

export const CLICK_KEY = "demo-click-key";
export const CLICK_SERVICE = "12345";

export type ClickAnswer = {
  click_trans_id?: number;
  merchant_trans_id?: string;
  merchant_prepare_id?: number;
  merchant_confirm_id?: number | null;
  error: number;
  error_note: string;
};

/** Fields of a call as raw text; what is left out is made up. */
export type ClickFields = Partial<Record<string, string>>;

export type Payment = {
  click_trans_id: string;
  click_paydoc_id: string;
  merchant_trans_id: string;
  amount: string;
};

export const clickId = () => String(randomInt(10 ** 9, 10 ** 12));

/** A payment of an order that Click is about to make; `amount` is the text Click would send. */
export const clickPayment = (order: { display_id: unknown }, amount = "150000.00"): Payment => ({
  click_trans_id: clickId(),
  click_paydoc_id: clickId(),
  merchant_trans_id: String(order.display_id),
  amount,
});

export function sign(fields: ClickFields, key = CLICK_KEY): string {
  const { click_trans_id, service_id, merchant_trans_id, amount, action, sign_time } = fields;
  const prepare_id = action === "1" ? fields.merchant_prepare_id : "";
  const head = `${click_trans_id}${service_id}${key}${merchant_trans_id}${prepare_id}`;
  return createHash("md5").update(`${head}${amount}${action}${sign_time}`).digest("hex");
}

/** Click's side of the wire in the http tests. */
export class ClickCalls {
  constructor(private readonly api: AxiosInstance) {}

  prepare = (payment: Payment, over: ClickFields = {}) =>
    this.call("/hooks/click/prepare", { ...payment, action: "0", ...over });

  complete = (payment: Payment, prepare_id: unknown, over: ClickFields = {}) =>
    this.call("/hooks/click/complete", {
      ...payment,
      action: "1",
      merchant_prepare_id: String(prepare_id),
      ...over,
    });

  /** Prepare and Complete of one payment; the number of it that the shop gave. */
  async pay(payment: Payment): Promise<number> {
    const { merchant_prepare_id } = await this.prepare(payment);
    expect(await this.complete(payment, merchant_prepare_id)).toMatchObject({ error: 0 });
    return Number(merchant_prepare_id);
  }

  /** One signed form, as Click sends it. Insists on HTTP status 200. */
  async call(url: string, fields: ClickFields): Promise<ClickAnswer> {
    const { status, answer } = await this.send(
      url,
      new URLSearchParams(this.signed(fields)).toString(),
    );
    expect(status).toBe(200);
    return answer;
  }

  signed(fields: ClickFields): Record<string, string> {
    const complete = {
      service_id: CLICK_SERVICE,
      error: "0",
      error_note: "Success",
      sign_time: "2026-11-21 12:34:56",
      ...fields,
    };
    return { ...complete, sign_string: fields.sign_string ?? sign(complete) } as Record<
      string,
      string
    >;
  }

  /** A body of any kind. */
  async send(
    url: string,
    body: string | Buffer,
    type = "application/x-www-form-urlencoded",
    method = "POST",
  ): Promise<{ status: number; answer: ClickAnswer; text: string; type: string }> {
    const response = await this.api.request({
      url,
      method,
      data: body,
      headers: { "content-type": type },
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
      answer: text === "" ? ({} as ClickAnswer) : (JSON.parse(text) as ClickAnswer),
    };
  }
}
