import { fiscalRounding, type Attempt, type FiscalLine } from "@medusa-uz/payment-ledger";
import { setTimeout as pause } from "node:timers/promises";
import { ofdOf, type Ofd } from "../fiscal/ofd";
import type { GatewayPayment } from "../gateway/gateway";
import { GatewayError } from "../gateway/gateway-error";
import type { Dependencies } from "../payment/dependencies";

/** One transfer on its way. `amount` is tiyin. */
export type Sending = {
  dependencies: Dependencies;
  attempt: Attempt;
  transfer_id: string;
  uuid: string;
  amount: bigint;
  /** An earlier try may have been heard. */
  again: boolean;
  lines: FiscalLine[] | null;
};

export const DONE = { outcome: "done" } as const;
export const refused = (why: string) => ({ outcome: "refused", why }) as const;

/** A lost debit usually shows within seconds; after these pauses, ms, the ledger asks later. */
const LOOK_AGAIN_MS = [500, 1_500, 3_000];

/** The payment once it is neither in flight nor unknown. @throws GatewayError while it is */
export async function settledPayment({ dependencies, uuid }: Sending): Promise<GatewayPayment> {
  for (const pause_ms of [...LOOK_AGAIN_MS, null]) {
    const payment = await dependencies.uzcard.gateway.getPayment(uuid);
    const isInFlight = payment.status === "progress" || payment.status === "billing";
    if (!isInFlight && payment.status !== "other") {
      return payment;
    }
    if (pause_ms !== null) {
      await pause(pause_ms);
    }
  }
  throw new GatewayError("unknown", "still_in_flight");
}

export async function ofdOfSending({ dependencies, lines }: Sending): Promise<Ofd | null> {
  const { uzcard, container } = dependencies;
  return uzcard.options.fiscal === "provider"
    ? ofdOf(lines, await fiscalRounding(container))
    : null;
}

/** Nothing was done, for certain; `throw` for everything else. */
export function refusalOf(error: unknown): GatewayError | null {
  return error instanceof GatewayError && error.failure === "refused" ? error : null;
}
