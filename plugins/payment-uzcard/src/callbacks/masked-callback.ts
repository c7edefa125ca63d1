import type { Json } from "@medusa-uz/payment-ledger";
import { maskedPan } from "../card/masked-pan";
import type { CallbackFields } from "../gateway/gateway";

const KEPT = [
  "uuid",
  "store_id",
  "invoice_id",
  "amount",
  "status",
  "ps",
  "payment_time",
  "refund_time",
];
const LONGEST = 100;

/** A callback as the journal may keep it: phone, token and signature stay out, a card only as it was masked. */
export function maskedCallback(fields: CallbackFields | null): { [name: string]: Json } {
  if (fields === null) {
    return { unreadable: true };
  }
  const kept = KEPT.filter((name) => name in fields).map((name): [string, Json] => [
    name,
    (fields[name] ?? "").slice(0, LONGEST),
  ]);
  return {
    ...Object.fromEntries(kept),
    ...(fields.card_pan && { card_pan: maskedPan(fields.card_pan) }),
  };
}
