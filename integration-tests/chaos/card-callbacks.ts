import { createHash } from "node:crypto";
import type { AxiosInstance } from "axios";

const SECRET = "demo-uzcard-secret";
const STORE_ID = 6;

export type CardPayment = { invoice_id: string; uuid: string; amount: number };

/** The card gateway's side of the wire, and the buyer's first step at the shop. */
export class CardCallbacks {
  constructor(
    private readonly api: AxiosInstance,
    private readonly publishableKey: string,
  ) {}

  /** The buyer chooses to pay by card, and the shop opens an invoice at the gateway. */
  async begin(order_id: string): Promise<void> {
    await this.api.post(
      `/store/orders/${order_id}/uzcard`,
      { action: "begin" },
      { headers: { "x-publishable-api-key": this.publishableKey } },
    );
  }

  /** The card was debited: does the shop take the money? */
  async success({ invoice_id, uuid, amount }: CardPayment): Promise<unknown> {
    const sign = createHash("md5")
      .update(`${STORE_ID}${invoice_id}${amount}${SECRET}`)
      .digest("hex");
    const { data } = await this.api.post("/hooks/uzcard/callback", {
      ...{ store_id: STORE_ID, amount, invoice_id, uuid, sign },
      ...{ payment_time: "2026-11-21 12:00:00", ps: "uzcard", card_pan: "860053******9829" },
    });
    return data;
  }
}
