import { randomBytes } from "node:crypto";
import type { Sms } from "../../emulators/eskiz/sms-book.ts";
import type { Check } from "../score.ts";
import { until } from "../uzcard/json-api.ts";
import type { EskizControl } from "./eskiz-control.ts";
import type { Outcome, ShopTemplate, SmsShop } from "./shop.ts";

export type Vector = (bench: Bench) => Promise<void>;

/** One vector at work: the shop, the gateway behind it, and what was seen. */
export class Bench {
  readonly checks: Check[] = [];
  readonly shop: SmsShop;
  readonly gateway: EskizControl;
  /** An approved text. */
  readonly template: ShopTemplate;
  private readonly scenario: string;
  private readonly run = randomBytes(6).toString("hex");

  constructor(scenario: string, shop: SmsShop, gateway: EskizControl, template: ShopTemplate) {
    this.scenario = scenario;
    this.shop = shop;
    this.gateway = gateway;
    this.template = template;
  }

  check(name: string, passed: boolean, got: unknown): void {
    const text = typeof got === "string" ? got : JSON.stringify(got);
    this.checks.push({ scenario: this.scenario, name, passed, got: (text ?? "").slice(0, 400) });
  }

  /** A key nobody has used. */
  key(name: string): string {
    return `${this.run}-${name}`;
  }

  send(name: string, phone = "+998 90 123-45-67"): Promise<Outcome> {
    return this.shop.send(this.template, phone, this.key(name));
  }

  /** What the gateway has taken under a key. */
  async taken(name: string): Promise<Sms[]> {
    const key = `sample_${this.key(name)}`;
    return (await this.gateway.messages()).filter(({ user_sms_id }) => user_sms_id === key);
  }

  /** The calls of the shop while something happens, `POST /message/sms/send 200`. */
  async callsOf(happening: () => Promise<void>): Promise<string[]> {
    const since = Date.now();
    await happening();
    const { calls } = await this.gateway.log();
    return calls
      .filter(({ at, what }) => at >= since && /\/(auth\/\w+|sms\/send)$/.test(what))
      .map(({ what, status }) => `${what.replace("/eskiz/api", "")} ${status}`);
  }

  /** The state once it is what is hoped for, or what it is after a while. */
  becomes(name: string, state: string, timeout_ms = 15_000): Promise<string | undefined> {
    const key = this.key(name);
    return until(
      () => this.shop.stateOf(key),
      (now) => now === state,
      timeout_ms,
    );
  }
}
