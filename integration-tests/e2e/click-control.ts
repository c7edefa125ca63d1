import type { Habits } from "../emulators/click/habits.ts";
import type { Payment } from "../emulators/click/payment.ts";

/** Click behind the scenes: what a person does on other screens, or Click by itself. */
export class ClickControl {
  constructor(private readonly emulator: string) {}

  /** Starts a payment as somebody who has the order's link; the shop is asked and the card is not touched yet. */
  async prepare(link: string): Promise<Payment> {
    return this.call("POST", "pay", { link, outcome: "prepare_only" });
  }

  /** Tells the shop that the money of a payment was taken. */
  async debit(id: string): Promise<Payment> {
    return this.call("POST", `payments/${id}/complete`, { error: 0 });
  }

  async payment(id: string): Promise<Payment> {
    return this.call("GET", `payments/${id}`);
  }

  /** The newest payment of an order, by its number. */
  async paymentOf(display_id: number): Promise<Payment | undefined> {
    const { payments } = await this.ask<{ payments: Payment[] }>("GET", "payments");
    return payments.find(({ merchant_trans_id }) => merchant_trans_id === String(display_id));
  }

  /** How Click behaves from now on; what is left out is good again. */
  async behave(habits: Partial<Habits> = {}): Promise<void> {
    await this.ask("PUT", "habits", habits);
  }

  private async call(method: string, path: string, body?: object): Promise<Payment> {
    return (await this.ask<{ payment: Payment }>(method, path, body)).payment;
  }

  private async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${this.emulator}/click/control/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    }
    return (await answer.json()) as Answer;
  }
}
