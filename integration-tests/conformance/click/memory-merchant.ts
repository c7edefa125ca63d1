import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { signatureOf, type ShopFields } from "../../emulators/click/shop-api.ts";
import { tiyinOf } from "../../emulators/click/money.ts";

export type MemoryOrder = { amount: string; paid_by: number | null };
type Attempt = { id: number; order: string; state: "prepared" | "paid" | "cancelled" };
export type MemoryAnswer = Record<string, unknown>;

const REQUIRED = [
  ...["click_trans_id", "service_id", "click_paydoc_id", "merchant_trans_id", "amount"],
  ...["action", "error", "error_note", "sign_time", "sign_string"],
];

/** A faithful shop of one service in memory: what Click's documents ask for, and no database. */
export class MemoryMerchant {
  readonly orders = new Map<string, MemoryOrder>();
  /** Changes an answer before it is sent, to play an unfaithful shop. */
  spoil: (answer: MemoryAnswer, fields: ShopFields) => MemoryAnswer = (answer) => answer;
  private readonly attempts = new Map<string, Attempt>();
  private readonly server: Server;
  private readonly serviceId: string;
  private readonly secretKey: string;

  constructor(serviceId: string, secretKey: string) {
    this.serviceId = serviceId;
    this.secretKey = secretKey;
    this.server = createServer(async (request, response) => {
      const fields = await readFields(request);
      const answer = this.spoil(this.answer(fields), fields);
      // The id has more digits than a number keeps.
      const text = JSON.stringify(answer).replace(
        /"click_trans_id":"(\d+)"/,
        '"click_trans_id":$1',
      );
      response.writeHead(200, { "content-type": "application/json" }).end(text);
    });
  }

  /** Starts to listen; returns the address of its callbacks. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks/click`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  answer(fields: ShopFields): MemoryAnswer {
    const refuse = (error: number, more: MemoryAnswer = {}) => ({
      click_trans_id: fields.click_trans_id,
      merchant_trans_id: fields.merchant_trans_id,
      error,
      error_note: "refused",
      ...more,
    });
    const required = fields.action === "1" ? [...REQUIRED, "merchant_prepare_id"] : REQUIRED;
    if (required.some((name) => !fields[name])) {
      return refuse(-8);
    }
    if (fields.sign_string !== signatureOf(fields, this.secretKey)) {
      return refuse(-1);
    }
    if (fields.action !== "0" && fields.action !== "1") {
      return refuse(-3);
    }
    if (fields.service_id !== this.serviceId) {
      return refuse(-8);
    }
    const order = this.orders.get(fields.merchant_trans_id ?? "");
    if (!order) {
      return refuse(-5);
    }
    const outcome =
      fields.action === "0" ? this.prepare(fields, order) : this.complete(fields, order);
    return outcome.error === 0
      ? { ...refuse(0), error_note: "Success", ...outcome }
      : refuse(Number(outcome.error));
  }

  private prepare(fields: ShopFields, order: MemoryOrder): MemoryAnswer {
    const key = fields.click_trans_id ?? "";
    const known = this.attempts.get(key);
    if (order.paid_by !== null) {
      return { error: -4 };
    }
    if (tiyinOf(fields.amount ?? "") !== tiyinOf(order.amount)) {
      return { error: -2 };
    }
    if (known?.state === "cancelled" || Number(fields.error) < 0) {
      return { error: -9 };
    }
    const attempt = known ?? {
      id: this.attempts.size + 1,
      order: fields.merchant_trans_id ?? "",
      state: "prepared",
    };
    this.attempts.set(key, attempt);
    return { error: 0, merchant_prepare_id: attempt.id };
  }

  private complete(fields: ShopFields, order: MemoryOrder): MemoryAnswer {
    const attempt = [...this.attempts.values()].find(
      ({ id, order: of }) =>
        String(id) === fields.merchant_prepare_id && of === fields.merchant_trans_id,
    );
    const isFailure = Number(fields.error) < 0;
    if (!attempt) {
      return { error: -6 };
    }
    if (attempt.state === "cancelled" || isFailure) {
      attempt.state = attempt.state === "prepared" ? "cancelled" : attempt.state;
      return { error: attempt.state === "paid" && fields.error === "-1" ? -4 : -9 };
    }
    if (attempt.state === "paid") {
      return { error: -4 };
    }
    if (tiyinOf(fields.amount ?? "") !== tiyinOf(order.amount)) {
      return { error: -2 };
    }
    attempt.state = "paid";
    order.paid_by ??= attempt.id;
    return { error: 0, merchant_confirm_id: attempt.id };
  }
}

async function readFields(request: IncomingMessage): Promise<ShopFields> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  if (!request.headers["content-type"]?.includes("json")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  // Numbers stay the text they came as: the signature covers it.
  const quoted = text.replace(/:(-?\d[\d.]*)(?=[,}])/g, ':"$1"');
  return JSON.parse(quoted) as ShopFields;
}
