import { localeOf, type Locale } from "../locale.ts";

/** What a shop asks Payme to collect. `amount` is tiyin as text. */
export type Checkout = {
  /** The base64 part, which names the page. */
  encoded: string;
  merchantId: string;
  account: Record<string, string>;
  amount: string;
  locale: Locale;
  returnUrl: string | null;
  /** Wait before the buyer is sent back, ms. */
  returnAfterMs: number | null;
};

/** Reads the real link format: base64 of `key=value` pairs joined by `;`. Null when it is not one. */
export function readCheckoutLink(encoded: string): Checkout | null {
  const pairs = Buffer.from(encoded, "base64")
    .toString("utf8")
    .split(";")
    .map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    });
  const fields = new Map(pairs);
  const account = Object.fromEntries(
    pairs.flatMap(([key, value]) => (key.startsWith("ac.") ? [[key.slice(3), value]] : [])),
  );
  const merchantId = fields.get("m");
  const amount = fields.get("a") ?? "";
  if (!merchantId || !/^[1-9]\d{0,17}$/.test(amount) || Object.keys(account).length === 0) {
    return null;
  }
  return {
    encoded,
    merchantId,
    account,
    amount,
    locale: localeOf(fields.get("l")),
    returnUrl: webUrl(fields.get("c")),
    returnAfterMs: /^\d{1,6}$/.test(fields.get("ct") ?? "") ? Number(fields.get("ct")) : null,
  };
}

/** The encoded part of a full checkout URL or of itself. */
export const encodedPart = (link: string): string =>
  decodeURIComponent(link.replace(/^https?:\/\/[^/]+\/(payme\/)?/, ""));

/** Where the buyer goes back to: placeholders become the transaction (or `null`) and account fields. */
export function returnUrlOf(checkout: Checkout, transaction: string | null): string | null {
  return (
    checkout.returnUrl
      ?.replaceAll(":transaction", transaction ?? "null")
      .replaceAll(/:account\.(\w+)/g, (_, field: string) =>
        encodeURIComponent(checkout.account[field] ?? ""),
      ) ?? null
  );
}

function webUrl(text: string | undefined): string | null {
  return text && /^https?:\/\//.test(text) && URL.canParse(text.replaceAll(":account.", ""))
    ? text
    : null;
}
