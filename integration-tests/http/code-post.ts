import type { MedusaContainer } from "@medusajs/framework/types";

type Message = {
  phone: string;
  purpose: string;
  code: string;
  locale: string;
  channel: "sms" | "telegram";
  customer_id?: string;
  key: string;
};

type Outcome = { state: "accepted" | "refused" | "busy" | "unknown"; reason?: string };

/** Stands in for the way codes are sent: keeps them, and answers what a test wants. */
export class CodePost {
  readonly sent: Message[] = [];
  outcome: Outcome = { state: "accepted" };

  /** The rest of the shop's messenger goes on as it is. */
  constructor(container: MedusaContainer) {
    const notify = container.resolve<{ sendCode(message: Message): Promise<Outcome> }>("notify");
    notify.sendCode = async (message) => {
      if (this.outcome.state !== "refused" && this.outcome.state !== "busy") {
        this.sent.push(message);
      }
      return this.outcome;
    };
  }

  /** The newest code to a number (998901234567). */
  codeOf(phone: string): string {
    const message = this.sent.filter((one) => one.phone === phone).at(-1);
    if (!message) {
      throw new Error("no code was sent there");
    }
    return message.code;
  }
}
