import { isJsonObject, plainJson, type ExactJson, type Json } from "@medusa-uz/payment-ledger";

const KEPT = new Set(["id", "time", "amount", "reason", "from", "to", "type", "fiscal_data"]);
const HIDDEN = "[hidden]";

/**
 * Params as the journal may keep them: what the protocol knows. Of the account only the order number stays;
 * a merchant may have put a phone number beside it.
 */
export function maskParams(
  params: { [key: string]: ExactJson },
  accountField: string,
): { [key: string]: Json } {
  const masked = Object.entries(params).map(([name, value]): [string, Json] => {
    if (name === "account" && isJsonObject(value)) {
      return [name, maskAccount(value, accountField)];
    }
    return [name, KEPT.has(name) ? plainJson(value) : HIDDEN];
  });
  return Object.fromEntries(masked);
}

function maskAccount(account: { [key: string]: ExactJson }, accountField: string): Json {
  return Object.fromEntries(
    Object.entries(account).map(([field, value]) => [
      field,
      field === accountField ? plainJson(value) : HIDDEN,
    ]),
  );
}
