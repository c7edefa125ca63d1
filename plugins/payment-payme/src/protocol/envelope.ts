import {
  isJsonObject,
  parseExactJson,
  scalarText,
  type ExactJson,
  type RawNumber,
} from "@medusa-uz/payment-ledger";
import { badRequest, notJson, type PaymeError } from "./errors";

/** The caller's id, sent back with the digits it came with. */
export type RpcId = string | number | RawNumber | null;

export type Envelope =
  | { id: RpcId; method: string; params: { [key: string]: ExactJson } }
  | { id: RpcId; error: PaymeError };

/** Reads a JSON-RPC call; `jsonrpc` itself is not required, because Payme does not always send it. */
export function readEnvelope(body: string): Envelope {
  let call: ExactJson;
  try {
    call = parseExactJson(body);
  } catch {
    return { id: null, error: notJson() };
  }
  if (!isJsonObject(call)) {
    return { id: null, error: badRequest() };
  }
  const id = rpcId(call.id);
  const { method, params } = call;
  if (id === null || typeof method !== "string" || !isJsonObject(params)) {
    return { id, error: badRequest() };
  }
  return { id, method, params };
}

/** The answer on the wire: either `result` or `error`, never both. */
export const envelopeOf = (id: RpcId, answer: { result: object } | { error: PaymeError }): string =>
  JSON.stringify({ jsonrpc: "2.0", id, ...answer });

function rpcId(id: ExactJson | undefined): RpcId {
  return scalarText(id) === null ? null : (id as RpcId);
}
