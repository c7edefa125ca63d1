import { tiyinOfAmount } from "./amount";
import type { ClickCode } from "./codes";
import type { Fields } from "./fields";
import { isSigned } from "./signature";

/** A call that is Click's own and well formed. */
export type ClickCall = {
  action: "prepare" | "complete";
  /** Up to 64 bits, so text. */
  click_trans_id: string;
  /** Click's payment number, which its Merchant API asks for. */
  click_paydoc_id: string;
  /** The order number as the buyer typed it. */
  merchant_trans_id: string;
  /** Null in Prepare, and for what we never gave out. */
  merchant_prepare_id: bigint | null;
  /** Tiyin. */
  amount: bigint;
  /** 0, or negative when the payment failed; not covered by the signature. */
  error: number;
};

/** Which action an address takes. */
export type Stage = "prepare" | "complete" | "both";

export type ShopCredentials = { serviceId: string; secretKey: string };

const REQUIRED = [
  ...["click_trans_id", "service_id", "click_paydoc_id", "merchant_trans_id", "amount"],
  ...["action", "error", "error_note", "sign_time", "sign_string"],
];

const ID = /^(0|[1-9]\d{0,19})$/;
const INTEGER = /^-?\d{1,10}$/;
const LARGEST_ID = 2n ** 64n - 1n;

/** Section 6, G2 to G5, in the order of Click's own library: fields, signature, action, then whose service it is. */
export function admit(
  fields: Fields,
  stage: Stage,
  { serviceId, secretKey }: ShopCredentials,
): { call: ClickCall } | { refused: ClickCode } {
  const { action = "" } = fields;
  const required = action === "1" ? [...REQUIRED, "merchant_prepare_id"] : REQUIRED;
  if (required.some((name) => fields[name] === undefined) || !INTEGER.test(action)) {
    return { refused: -8 };
  }
  if (!isSigned(fields, secretKey)) {
    return { refused: -1 };
  }
  const named = action === "0" ? "prepare" : action === "1" ? "complete" : null;
  if (!named || (stage !== "both" && stage !== named)) {
    return { refused: -3 };
  }
  const call = fields.service_id === serviceId ? readCall(fields, named) : null;
  return call ? { call } : { refused: -8 };
}

function readCall(fields: Fields, action: ClickCall["action"]): ClickCall | null {
  const { click_trans_id = "", click_paydoc_id = "", error = "" } = fields;
  const amount = tiyinOfAmount(fields.amount ?? "");
  const isFormed = isId(click_trans_id) && isId(click_paydoc_id) && INTEGER.test(error);
  // The protocol has no positive error; whatever it means, it must neither pay nor cancel.
  if (!isFormed || Number(error) > 0 || amount === null) {
    return null;
  }
  return {
    action,
    click_trans_id,
    click_paydoc_id,
    merchant_trans_id: fields.merchant_trans_id ?? "",
    merchant_prepare_id: action === "complete" ? prepareId(fields.merchant_prepare_id ?? "") : null,
    amount,
    error: Number(error),
  };
}

/** An unsigned integer of 64 bits. */
export const isId = (text: string): boolean => ID.test(text) && BigInt(text) <= LARGEST_ID;

const prepareId = (text: string): bigint | null =>
  /^[1-9]\d{0,9}$/.test(text) ? BigInt(text) : null;
