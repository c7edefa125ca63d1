import { parseWithNumbersAsText } from "@medusa-uz/payment-ledger";

/** Fields of a call as raw text, by name. */
export type Fields = Record<string, string>;

/** Reads a form or a JSON object, whatever the content type says; null when it is neither. */
export function readFields(body: string): Fields | null {
  return body.trimStart().startsWith("{") ? fromJson(body) : fromForm(body);
}

function fromForm(body: string): Fields {
  return Object.fromEntries(new URLSearchParams(body));
}

/** Only texts and numbers can be fields; the rest counts as absent. */
function fromJson(body: string): Fields | null {
  try {
    const entries = Object.entries(parseWithNumbersAsText(body) as object);
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return null;
  }
}

const JOURNALED = [
  ...["click_trans_id", "service_id", "click_paydoc_id", "merchant_trans_id"],
  ...["merchant_prepare_id", "amount", "action", "error", "error_note", "sign_time"],
];

/** What the journal keeps of a call: the protocol's own fields, without the signature. */
export function journaled(fields: Fields): Fields {
  return Object.fromEntries(
    JOURNALED.flatMap((name) => (name in fields ? [[name, fields[name]!.slice(0, 200)]] : [])),
  );
}
