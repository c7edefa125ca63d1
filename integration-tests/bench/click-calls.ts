import { randomInt } from "node:crypto";
import {
  bodyOf,
  COMPLETE,
  PREPARE,
  signatureOf,
  type ShopFields,
} from "../emulators/click/shop-api.ts";
import { signTime } from "../emulators/click/tashkent.ts";
import type { Backend } from "./bench.ts";
import type { Caller, Timing } from "./caller.ts";
import { HttpClient } from "./http-client.ts";
import type { PlacedOrder } from "./store.ts";

type Answer = { error: number; error_note: string; merchant_prepare_id?: number };

/** Click's side of the wire. */
export class ClickCaller implements Caller {
  readonly methods = ["Prepare", "Complete"];
  private readonly client: HttpClient;
  private readonly serviceId: string;
  private readonly secretKey: string;

  constructor(backend: Backend, connections: number) {
    const { CLICK_SERVICE_ID, CLICK_SECRET_KEY } = backend.settings.env;
    if (!CLICK_SERVICE_ID || !CLICK_SECRET_KEY) {
      throw new Error("the shop does not take Click");
    }
    this.serviceId = CLICK_SERVICE_ID;
    this.secretKey = CLICK_SECRET_KEY;
    this.client = new HttpClient(backend.origin, connections, {
      "content-type": "application/x-www-form-urlencoded",
    });
  }

  async payFor(order: PlacedOrder): Promise<Timing[]> {
    return this.live(order, { error: "0", error_note: "Success" }, 0);
  }

  /** A payment that Click gives up: the order stays as unpaid as it was. */
  async rehearse(order: PlacedOrder): Promise<void> {
    await this.live(order, { error: "-5017", error_note: "Payment cancelled" }, -9);
  }

  close(): void {
    this.client.close();
  }

  private async live(order: PlacedOrder, verdict: ShopFields, expected: number) {
    const common = {
      click_trans_id: String(randomInt(2 ** 47)),
      service_id: this.serviceId,
      click_paydoc_id: String(randomInt(2 ** 47)),
      merchant_trans_id: String(order.display_id),
      amount: somOf(order.amount),
      error: "0",
      error_note: "Success",
    };
    const prepared = await this.call("prepare", { ...common, action: PREPARE }, 0);
    const merchant_prepare_id = String(prepared.answer.merchant_prepare_id);
    const complete = { ...common, ...verdict, action: COMPLETE, merchant_prepare_id };
    const completed = await this.call("complete", complete, expected);
    return [
      { method: "Prepare", ms: prepared.ms },
      { method: "Complete", ms: completed.ms },
    ];
  }

  private async call(
    stage: "prepare" | "complete",
    unsigned: ShopFields,
    expected: number,
  ): Promise<{ answer: Answer; ms: number }> {
    const fields = { ...unsigned, sign_time: signTime(Date.now()) };
    const signed = { ...fields, sign_string: signatureOf(fields, this.secretKey) };
    const { body, ms } = await this.client.call<Answer>(
      "POST",
      `/hooks/click/${stage}`,
      bodyOf(signed, "form"),
    );
    if (body.error !== expected) {
      throw new Error(`${stage} was refused: ${body.error_note} (${body.error})`);
    }
    return { answer: body, ms };
  }
}

/** Tiyin as Click writes so'm: `29700.00`. */
const somOf = (tiyin: number): string => String(tiyin).padStart(3, "0").replace(/..$/, ".$&");
