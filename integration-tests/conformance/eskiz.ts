import { setTimeout as pause } from "node:timers/promises";
import { EskizControl } from "./eskiz/eskiz-control.ts";
import { badManners, lateDelivery, lateExpiry, strangers, typos } from "./eskiz/report-vectors.ts";
import { badDays, notApproved, once, phones, unknownOutcome } from "./eskiz/sending-vectors.ts";
import { SmsShop, type ShopTemplate } from "./eskiz/shop.ts";
import { expiredToken, refusedLogin, sharedLogin } from "./eskiz/token-vectors.ts";
import { Bench, type Vector } from "./eskiz/vector.ts";
import type { ShopAccess } from "./place-order.ts";
import { percentOf, scoreTable, type Check } from "./score.ts";

/** The vectors of the SMS gateway's reference. The last one locks the shop out for half a minute. */
const VECTORS: Record<string, [title: string, vector: Vector]> = {
  "1": ["Every spelling of a phone", phones],
  "2": ["One key, one SMS", once],
  "3": ["The token has expired (a, b)", expiredToken],
  "4": ["Two SMS need a token at once (d)", sharedLogin],
  "5": ["ACCEPTED, DELIVRD, EXPIRED", lateExpiry],
  "6": ["EXPIRED, DELIVRD", lateDelivery],
  "7": ["ACCEPTED, UNDELIV, ACCEPTED, UNKNOWN", typos],
  "8": ["Reports of strangers", strangers],
  "9": ["Reports out of order, repeated, as forms", badManners],
  "10": ["A text that is not approved", notApproved],
  "11": ["An answer that is lost", unknownOutcome],
  "12": ["429 and pages of a proxy", badDays],
  "13": ["The login is refused (c)", refusedLogin],
};

/** A shop that has just opened asks for its texts every minute, and one may have been locked out by a run before, ms. */
const READY_MS = 90_000;
const ASK_AGAIN_MS = 3_000;

export type EskizConformance = ShopAccess & {
  /** The emulated gateway that the shop is connected to. */
  emulatorUrl: string;
};

export const ESKIZ_DEFAULTS = { emulatorUrl: "http://localhost:9400" };

/**
 * Runs the vectors against a shop whose gateway is the emulator.
 *
 * @throws Error when the shop has no approved text, or the emulator is not its gateway
 */
export async function eskizConformance(
  options: EskizConformance,
): Promise<{ checks: Check[]; percent: number; table: string }> {
  const shop = await SmsShop.enter(options);
  const gateway = new EskizControl(options.emulatorUrl);
  await gateway.habits();
  const template = await readyTemplate(shop, gateway);
  const checks: Check[] = [];
  for (const [scenario, [, vector]] of Object.entries(VECTORS)) {
    const bench = new Bench(scenario, shop, gateway, template);
    try {
      await vector(bench);
    } catch (error) {
      bench.check("the vector comes to its end", false, String(error));
    } finally {
      await gateway.habits();
    }
    checks.push(...bench.checks);
  }
  // Whoever comes next finds a shop that sends.
  await readyTemplate(shop, gateway);
  const titles = Object.fromEntries(Object.entries(VECTORS).map(([n, [title]]) => [n, title]));
  return { checks, percent: percentOf(checks), table: scoreTable(checks, titles) };
}

/** An approved text, once an SMS with it goes to this emulator. */
async function readyTemplate(shop: SmsShop, gateway: EskizControl): Promise<ShopTemplate> {
  const end = Date.now() + READY_MS;
  let missing = "";
  for (let attempt = 1; Date.now() < end; attempt += 1) {
    const template = (await shop.templates()).find(
      ({ status, locale }) => status === "approved" && locale === "uz",
    );
    if (template && (await sends(`ready-${attempt}`, template, shop, gateway))) {
      return template;
    }
    missing = template
      ? "no SMS comes to this emulator: is it the shop's gateway?"
      : "the shop has no approved text";
    await pause(ASK_AGAIN_MS);
  }
  throw new Error(missing);
}

async function sends(
  key: string,
  template: ShopTemplate,
  shop: SmsShop,
  gateway: EskizControl,
): Promise<boolean> {
  const { state, ref } = await new Bench("0", shop, gateway, template).send(key);
  return (
    state === "accepted" && (await gateway.messages()).some(({ request_id }) => request_id === ref)
  );
}
