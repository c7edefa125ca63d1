import type { Payment } from "../emulators/multicard/payment.ts";

/** The gateway behind the scenes. */
export class MulticardControl {
  constructor(private readonly emulator: string) {}

  /** The newest payment at the gateway. */
  async latest(): Promise<Payment> {
    const answer = await fetch(`${this.emulator}/multicard/control/payments`);
    const { payments } = (await answer.json()) as { payments: Payment[] };
    if (!payments[0]) {
      throw new Error("the gateway has no payment");
    }
    return payments[0];
  }

  async payment(id: string): Promise<Payment> {
    const answer = await fetch(`${this.emulator}/multicard/control/payments/${id}`);
    return ((await answer.json()) as { payment: Payment }).payment;
  }
}
