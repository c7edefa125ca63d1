import { tiyinOf } from "./money.ts";

/** What a shop asks Click to collect: the query of the payment button. */
export type PayLink = {
  service_id: string;
  merchant_id: string;
  /** So'm, the text of the link. */
  amount: string;
  /** The same in tiyin. */
  tiyin: string;
  /** Our order: comes back to the shop as merchant_trans_id. */
  transaction_param: string;
  return_url: string | null;
  card_type: "uzcard" | "humo" | null;
  /** Everything of the link, for the forms of the page. */
  query: string;
};

const NAMES = [
  ...["service_id", "merchant_id", "amount", "transaction_param"],
  ...["merchant_user_id", "return_url", "card_type"],
];

/** Reads the button's query. Null when something required is missing or the amount is not `N` or `N.NN`. */
export function readPayLink(query: URLSearchParams): PayLink | null {
  const own = new URLSearchParams(
    NAMES.flatMap((name) => query.getAll(name).map((value): [string, string] => [name, value])),
  );
  const read = (name: string) => own.get(name)?.trim() ?? "";
  const amount = read("amount");
  const tiyin = tiyinOf(amount);
  const transaction_param = read("transaction_param");
  if (!tiyin || !transaction_param || !read("service_id") || !read("merchant_id")) {
    return null;
  }
  const card_type = read("card_type");
  return {
    service_id: read("service_id"),
    merchant_id: read("merchant_id"),
    amount,
    tiyin,
    transaction_param,
    return_url: webUrl(read("return_url")),
    card_type: card_type === "uzcard" || card_type === "humo" ? card_type : null,
    query: own.toString(),
  };
}

const webUrl = (text: string): string | null =>
  /^https?:\/\//.test(text) && URL.canParse(text) ? text : null;
