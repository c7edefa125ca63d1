import type { CallRecord, Card, Payment } from "../../emulators/multicard/payment.ts";
import type { SignKind } from "../../emulators/multicard/shop-line.ts";
import { jsonCall } from "./json-api.ts";

/** The emulated gateway behind the shop, driven by its control API. */
export class GatewayControl {
  private readonly url: string;

  constructor(emulatorUrl: string) {
    this.url = `${emulatorUrl}/multicard/control`;
  }

  async habits(habits: Record<string, unknown> = {}): Promise<void> {
    await this.ask("PUT", "/habits", habits);
  }

  async bind(form_url: string, card: string): Promise<void> {
    await this.ask("POST", "/bind", { form_url, card });
  }

  async pay(checkout_url: string, card: string): Promise<Payment> {
    return (await this.ask("POST", "/pay", { checkout_url, card })).payment as Payment;
  }

  async payments(): Promise<Payment[]> {
    return (await this.ask("GET", "/payments")).payments as Payment[];
  }

  async payment(id: string): Promise<Payment> {
    return (await this.ask("GET", `/payments/${id}`)).payment as Payment;
  }

  /** Newest first. */
  async cards(): Promise<Omit<Card, "id">[]> {
    return (await this.ask("GET", "/cards")).cards as Omit<Card, "id">[];
  }

  async log(): Promise<CallRecord[]> {
    return (await this.ask("GET", "/log")).log as CallRecord[];
  }

  /** Sends one callback to the shop; `changes` go into the body before it is signed. */
  async callback(
    id: string,
    what: { kind: "success" | "status"; sign?: SignKind; changes?: object },
  ): Promise<{ status: number; text: string }> {
    const { answer } = await this.ask("POST", `/payments/${id}/callback`, what);
    return answer as { status: number; text: string };
  }

  private async ask(method: string, path: string, body?: object) {
    const answer = await jsonCall(`${this.url}${path}`, method, {}, body);
    if (answer.status !== 200) {
      throw new Error(`the emulator refused ${method} ${path}: ${answer.text}`);
    }
    return answer.body;
  }
}
