import type { Payment } from "../../emulators/multicard/payment.ts";
import type { Check } from "../score.ts";
import type { GatewayControl } from "./gateway-control.ts";
import type { NamedCard, Shop } from "./shop.ts";

/** How the shop sells, as its first payment shows. */
export type Manner = { mode: "hold" | "sale"; capture: "automatic" | "manual"; humo: boolean };

/** Why a vector has nothing to look at in this shop. */
export class NotApplicable extends Error {}

export type Vector = (bench: Bench) => Promise<void>;

/** One vector at work: the shop, the gateway behind it, and what was seen. */
export class Bench {
  readonly checks: Check[] = [];
  readonly shop: Shop;
  readonly gateway: GatewayControl;
  readonly manner: Manner;
  private readonly scenario: string;

  constructor(scenario: string, shop: Shop, gateway: GatewayControl, manner: Manner) {
    this.scenario = scenario;
    this.shop = shop;
    this.gateway = gateway;
    this.manner = manner;
  }

  check(name: string, passed: boolean, got: unknown): void {
    const text = typeof got === "string" ? got : JSON.stringify(got);
    this.checks.push({ scenario: this.scenario, name, passed, got: (text ?? "").slice(0, 400) });
  }

  /** @throws NotApplicable unless a code of the buyer blocks money in this shop */
  needHolds(): void {
    if (this.manner.mode !== "hold") {
      throw new NotApplicable("the shop sells in one step");
    }
  }

  /** @throws NotApplicable unless staff charge holds in this shop */
  needStaff(): void {
    this.needHolds();
    if (this.manner.capture !== "manual") {
      throw new NotApplicable("the shop charges holds by itself");
    }
  }

  /** An order whose buyer stands before the code, or before the page of a sale. */
  async begun(card: NamedCard = "uzcard"): Promise<{ order: string; payment: Payment }> {
    const order = await this.shop.newOrder();
    const { form_url } = await this.shop.act(order, "begin");
    if (!form_url) {
      throw new Error(`order ${order} got no page of the gateway`);
    }
    if (this.manner.mode === "hold") {
      await this.gateway.bind(form_url, card);
      await this.shop.act(order, "bound");
      // The gateway's own hint may have been quicker: then somebody else is asking for the code.
      await this.shop.settled(order);
    }
    const attempt = await this.shop.attempt(order);
    const payments = await this.gateway.payments();
    const payment = payments.find(({ invoice_id }) => invoice_id === attempt?.transaction_id);
    if (!payment) {
      throw new Error(`order ${order} has no payment at this emulator`);
    }
    return { order, payment };
  }

  /** An order whose buyer has entered the right code. */
  async confirmed(): Promise<{ order: string; payment: Payment }> {
    const begun = await this.begun();
    if (this.manner.mode === "hold") {
      await this.shop.act(begun.order, "otp", "112233");
    } else {
      await this.gateway.pay(checkoutUrlOf(begun.payment), "uzcard");
    }
    return begun;
  }

  /** An order that is paid: staff have charged the hold where nobody else does. */
  async paid(): Promise<{ order: string; payment: Payment }> {
    const { order, payment } = await this.confirmed();
    if (this.manner.mode === "hold" && this.manner.capture === "manual") {
      await this.shop.attemptIn(order, "held");
      await this.shop.capture(order, payment.amount / 100);
    }
    await this.shop.attemptIn(order, "performed");
    return { order, payment };
  }
}

export const checkoutUrlOf = ({ origin, id }: Payment): string =>
  `${origin}/multicard/invoice/${id}`;

/** Calls of the shop whose method and path end so. */
export const callsOf = ({ calls }: Payment, method: string, ending: string) =>
  calls.filter(
    ({ direction, what }) =>
      direction === "from_shop" && what.startsWith(`${method} `) && what.endsWith(ending),
  );
