import type { IncomingMessage } from "node:http";
import { journalAside, readBody, type Json } from "@medusa-uz/payment-ledger";
import { PROVIDER } from "../flow/flow";
import type { CallbackFields } from "../gateway/gateway";
import type { Dependencies } from "../payment/dependencies";
import { maskedCallback } from "./masked-callback";
import { readCallback } from "./read-callback";

/** One call of the gateway; `fields` is null when it could not be read or comes from an address it may not come from. */
export type Callback = {
  method: string;
  fields: CallbackFields | null;
  /** For the journal. */
  request: { [name: string]: Json };
  address: string;
  /** `performance.now()` at arrival. */
  started_at: number;
};

export async function takeCallback(
  { uzcard }: Dependencies,
  method: string,
  req: IncomingMessage & { ip?: string },
): Promise<Callback> {
  const started_at = performance.now();
  const address = req.ip ?? "";
  const fields = readCallback(await readBody(req));
  const { callbackIps } = uzcard.options;
  const isAllowed = callbackIps.length === 0 || callbackIps.includes(plain(address));
  return {
    method,
    fields: isAllowed ? fields : null,
    request: maskedCallback(fields),
    address,
    started_at,
  };
}

/** Refused: nothing was asked of the ledger, so the journal is told here, not too often for one address. */
export async function journalRefusal(
  dependencies: Dependencies,
  { method, request, address, started_at }: Callback,
  answer: Json,
): Promise<void> {
  const { logger, uzcard } = dependencies;
  if (await uzcard.refusals.admits(address)) {
    logger.error(`uzcard: ${method} from ${address} was refused: not signed as the gateway signs`);
    const refused = `${method} refused`;
    journalAside(dependencies, {
      provider: PROVIDER,
      method: refused,
      request,
      answer,
      started_at,
    });
  }
}

/** Node writes an IPv4 caller of an IPv6 socket with a prefix. */
const plain = (address: string): string => address.replace(/^::ffff:/, "");
