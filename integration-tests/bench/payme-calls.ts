import { randomBytes } from "node:crypto";
import type { Backend } from "./bench.ts";
import type { Caller, Timing } from "./caller.ts";
import { HttpClient } from "./http-client.ts";
import type { PlacedOrder } from "./store.ts";

const METHODS = ["CheckPerformTransaction", "CreateTransaction", "PerformTransaction"] as const;
type Method = (typeof METHODS)[number] | "CancelTransaction";

/** Payme's side of the wire. */
export class PaymeCaller implements Caller {
  readonly methods = METHODS;
  private readonly client: HttpClient;
  private id = 0;

  constructor(backend: Backend, connections: number) {
    const { PAYME_SECRET_KEY } = backend.settings.env;
    const credentials = Buffer.from(`Paycom:${PAYME_SECRET_KEY}`).toString("base64");
    this.client = new HttpClient(backend.origin, connections, {
      authorization: `Basic ${credentials}`,
    });
  }

  async payFor(order: PlacedOrder): Promise<Timing[]> {
    const params = paramsFor(order);
    const timings: Timing[] = [];
    for (const method of METHODS) {
      timings.push({ method, ms: await this.call(method, params[method]) });
    }
    return timings;
  }

  /** A transaction that is created and cancelled. */
  async rehearse(order: PlacedOrder): Promise<void> {
    const params = paramsFor(order);
    await this.call("CheckPerformTransaction", params.CheckPerformTransaction);
    await this.call("CreateTransaction", params.CreateTransaction);
    await this.call("CancelTransaction", { ...params.PerformTransaction, reason: 3 });
  }

  close(): void {
    this.client.close();
  }

  private async call(method: Method, params: object): Promise<number> {
    const { body, ms } = await this.client.call<{ result?: object; error?: object }>(
      "POST",
      "/hooks/payme",
      { method, params, id: ++this.id },
    );
    if (!body.result) {
      throw new Error(`${method} was refused: ${JSON.stringify(body.error)}`);
    }
    return ms;
  }
}

function paramsFor({ display_id, amount }: PlacedOrder): Record<(typeof METHODS)[number], object> {
  const account = { order_id: String(display_id) };
  const id = randomBytes(12).toString("hex");
  return {
    CheckPerformTransaction: { amount, account },
    CreateTransaction: { id, time: Date.now(), amount, account },
    PerformTransaction: { id },
  };
}
