import type { ShopAccess } from "./place-order.ts";
import { percentOf, scoreTable, type Check } from "./score.ts";
import {
  repeatedCallback,
  signatures,
  wrongAmount,
  wrongSignature,
} from "./uzcard/callback-vectors.ts";
import { GatewayControl } from "./uzcard/gateway-control.ts";
import {
  cancelTwice,
  foreignCard,
  partialCharge,
  tooLargeCharge,
  unknownDebit,
  wrongCode,
} from "./uzcard/hold-vectors.ts";
import { learnManner } from "./uzcard/manner.ts";
import { Shop } from "./uzcard/shop.ts";
import { expiredToken } from "./uzcard/token-vector.ts";
import { Bench, NotApplicable, type Manner, type Vector } from "./uzcard/vector.ts";

/** The behaviour and signature vectors of the gateway's reference. */
const VECTORS: Record<string, [title: string, vector: Vector]> = {
  "1": ["A wrong code", wrongCode],
  "2": ["A part of a hold is charged", partialCharge],
  "3": ["More than the hold is charged", tooLargeCharge],
  "4": ["A hold is cancelled twice", cancelTwice],
  "5": ["Nobody knows whether the debit happened", unknownDebit],
  "6": ["A success callback three times", repeatedCallback],
  "7": ["A success callback of a tiyin less", wrongAmount],
  "8": ["A status webhook with an md5 signature", wrongSignature],
  "9": ["The token has expired", expiredToken],
  "10": ["A Humo card where only Uzcard is taken", foreignCard],
  sign: ["Signatures", signatures],
};

export type UzcardConformance = ShopAccess & {
  /** The emulated gateway that the shop is connected to. */
  emulatorUrl: string;
};

export const UZCARD_DEFAULTS = { emulatorUrl: "http://localhost:9400" };

export type UzcardScore = {
  checks: Check[];
  percent: number;
  table: string;
  manner: Manner;
  /** Vectors this shop has no use for, and why. */
  skipped: Record<string, string>;
};

/**
 * Runs the vectors against a shop whose gateway is the emulator.
 *
 * @throws Error when no order can be placed, or the emulator is not the shop's gateway
 */
export async function uzcardConformance(options: UzcardConformance): Promise<UzcardScore> {
  const shop = await Shop.enter(options);
  const gateway = new GatewayControl(options.emulatorUrl);
  await gateway.habits();
  const manner = await learnManner(shop, gateway);
  const checks: Check[] = [];
  const skipped: Record<string, string> = {};
  for (const [scenario, [, vector]] of Object.entries(VECTORS)) {
    const bench = new Bench(scenario, shop, gateway, manner);
    try {
      await vector(bench);
    } catch (error) {
      if (error instanceof NotApplicable) {
        skipped[scenario] = error.message;
      } else {
        bench.check("the vector comes to its end", false, String(error));
      }
    } finally {
      await gateway.habits();
    }
    checks.push(...bench.checks);
  }
  return { checks, percent: percentOf(checks), table: tableOf(checks, skipped), manner, skipped };
}

function tableOf(checks: Check[], skipped: Record<string, string>): string {
  const rows = Object.entries(VECTORS).filter(([scenario]) => !(scenario in skipped));
  const titles = Object.fromEntries(rows.map(([scenario, [title]]) => [scenario, title]));
  const left = Object.entries(skipped).map(
    ([scenario, why]) => `  –   ${scenario.padEnd(5)} ${VECTORS[scenario]?.[0]}: ${why}`,
  );
  const unused = left.length > 0 ? ["", "Not applicable here:", ...left].join("\n") : "";
  return scoreTable(checks, titles) + unused;
}
