import { randomInt } from "node:crypto";
import {
  bodyOf,
  COMPLETE,
  digitsIn,
  postShop,
  PREPARE,
  signatureOf,
  type ShopFields,
} from "../../emulators/click/shop-api.ts";
import { signTime } from "../../emulators/click/tashkent.ts";
import type { Check } from "../score.ts";

/** An order that waits for payment. `amount` is so'm as text, `150000.00`. */
export type ClickOrder = { order: string; amount: string };

export type ClickEndpoint = {
  prepareUrl: string;
  completeUrl: string;
  serviceId: string;
  key: string;
  encoding: "form" | "json";
};

/** Click's own acceptance list, in its order. */
export const CASES = {
  "1": "Prepare with a wrong signature",
  "2": "Prepare of an unknown order",
  "3": "Prepare",
  "4": "Complete with a wrong signature",
  "5": "Complete of another amount",
  "6": "Complete",
  "7": "Complete once more",
  "8": "Complete with error -5017 of the paid order",
  "9": "Prepare of a second order",
  "10": "Complete of an unknown merchant_prepare_id",
  "11": "Complete of the second order",
  "12": "Prepare of a third order",
  "13": "Complete with error -5017",
  "14": "Complete with error -5017 once more",
  "15": "Complete after the cancellation",
};

const WRONG_SIGNATURE = "d41d8cd98f00b204e9800998ecf8427e";
const CANCELLED = { error: "-5017", error_note: "Payment cancelled" };
/** No shop has so many orders. */
const UNKNOWN_ORDER = "2000000000";

type Payment = { trans: string; paydoc: string; order: string; amount: string };
type Answer = { status: number; text: string; body: Record<string, unknown> };

/**
 * Runs the fifteen cases. Each is one check: HTTP status 200, the expected `error`, and with 0 also Click's own ids
 * unchanged and the shop's id as an int. Three fresh orders are needed, none of which costs 300 so'm.
 *
 * @throws Error when there are fewer
 */
export async function runAcceptanceList(
  endpoint: ClickEndpoint,
  orders: readonly ClickOrder[],
): Promise<Check[]> {
  const [first, second, third] = orders;
  if (!first || !second || !third) {
    throw new Error(`three fresh orders are needed, there are ${orders.length}`);
  }
  const list = new AcceptanceList(endpoint);
  // More digits than a JavaScript number keeps, and the same sum in three spellings.
  const a = paymentOf(first, (2n ** 53n + 1n + 2n * BigInt(randomInt(10 ** 9))).toString());
  const b = { ...paymentOf(second), amount: second.amount.replace(/\.0+$/, "") };
  const c = { ...paymentOf(third), amount: third.amount.replace(/0$/, "") };

  await list.prepare("1", a, -1, { sign_string: WRONG_SIGNATURE });
  await list.prepare("2", { ...a, order: UNKNOWN_ORDER }, -5);
  const idOfA = await list.prepare("3", a, 0);
  await list.complete("4", a, idOfA, -1, { sign_string: WRONG_SIGNATURE });
  await list.complete("5", { ...a, amount: "300" }, idOfA, -2);
  await list.complete("6", a, idOfA, 0);
  await list.complete("7", a, idOfA, -4);
  await list.complete("8", a, idOfA, -9, CANCELLED);

  const idOfB = await list.prepare("9", b, 0);
  await list.complete("10", b, "999999999", -6);
  await list.complete("11", b, idOfB, 0);

  const idOfC = await list.prepare("12", c, 0);
  await list.complete("13", c, idOfC, -9, CANCELLED);
  await list.complete("14", c, idOfC, -9, CANCELLED);
  await list.complete("15", c, idOfC, -9);
  return list.checks;
}

class AcceptanceList {
  readonly checks: Check[] = [];
  private readonly endpoint: ClickEndpoint;

  constructor(endpoint: ClickEndpoint) {
    this.endpoint = endpoint;
  }

  /** Returns the shop's merchant_prepare_id, or `0` when there was none. */
  async prepare(
    scenario: string,
    payment: Payment,
    expected: number,
    changes: ShopFields = {},
  ): Promise<string> {
    const answer = await this.send(this.endpoint.prepareUrl, payment, PREPARE, {}, changes);
    this.check(scenario, payment, expected, answer, "merchant_prepare_id");
    return digitsIn(answer.text, "merchant_prepare_id") ?? "0";
  }

  async complete(
    scenario: string,
    payment: Payment,
    merchant_prepare_id: string,
    expected: number,
    changes: ShopFields = {},
  ): Promise<void> {
    const { completeUrl } = this.endpoint;
    const own = { merchant_prepare_id };
    const answer = await this.send(completeUrl, payment, COMPLETE, own, changes);
    this.check(scenario, payment, expected, answer, "merchant_confirm_id");
  }

  private check(
    scenario: string,
    { trans, order }: Payment,
    expected: number,
    { status, text, body }: Answer,
    ownId: "merchant_prepare_id" | "merchant_confirm_id",
  ): void {
    const wrong =
      status !== 200
        ? `HTTP status ${status}`
        : body.error !== expected
          ? `error ${String(body.error)}`
          : typeof body.error_note !== "string"
            ? "no error_note"
            : expected === 0
              ? whyNotAccepted(text, body, { trans, order }, ownId)
              : null;
    this.checks.push({
      scenario,
      name: `error ${expected}`,
      passed: wrong === null,
      got: `${wrong}: ${text.slice(0, 300)}`,
    });
  }

  private async send(
    url: string,
    payment: Payment,
    action: string,
    own: ShopFields,
    changes: ShopFields,
  ): Promise<Answer> {
    const { serviceId, key, encoding } = this.endpoint;
    const unsigned: ShopFields = {
      click_trans_id: payment.trans,
      service_id: serviceId,
      click_paydoc_id: payment.paydoc,
      merchant_trans_id: payment.order,
      ...own,
      amount: payment.amount,
      action,
      error: "0",
      error_note: "Success",
      sign_time: signTime(Date.now()),
      ...changes,
    };
    const fields = { sign_string: signatureOf(unsigned, key), ...unsigned };
    try {
      const { status, text } = await postShop(url, bodyOf(fields, encoding), encoding);
      const body: unknown = JSON.parse(text);
      return { status, text, body: (body ?? {}) as Record<string, unknown> };
    } catch (error) {
      return { status: 0, text: error instanceof Error ? error.message : String(error), body: {} };
    }
  }
}

function whyNotAccepted(
  text: string,
  body: Record<string, unknown>,
  { trans, order }: Pick<Payment, "trans" | "order">,
  ownId: "merchant_prepare_id" | "merchant_confirm_id",
): string | null {
  if (digitsIn(text, "click_trans_id") !== trans || typeof body.click_trans_id !== "number") {
    return `click_trans_id is not the number ${trans}`;
  }
  if (body.merchant_trans_id !== order) {
    return `merchant_trans_id is not the text ${order}`;
  }
  const id = body[ownId];
  const mayBeNull = ownId === "merchant_confirm_id" && id === null;
  const isInt = Number.isInteger(id) && Number(id) > 0 && Number(id) <= 2 ** 31 - 1;
  return isInt || mayBeNull ? null : `${ownId} is not an int`;
}

const paymentOf = (
  { order, amount }: ClickOrder,
  trans = String(randomInt(10 ** 10, 10 ** 11)),
): Payment => ({ trans, paydoc: String(randomInt(2 ** 31, 10 ** 10)), order, amount });
