/** What a link to Payme's payment page may say, section 6.1. `amount` in tiyin. */
export type CheckoutParams = {
  merchantId: string;
  account: Record<string, string>;
  amount: bigint;
  locale?: "uz" | "ru" | "en";
  returnUrl?: string;
};

type Pair = readonly [key: string, value: string];

/**
 * `<base>/<base64>`. Base64 may contain `/` and `+`, which some proxies mangle in a path; the order of the optional
 * pairs has no meaning, so the other one is taken when it is without them.
 */
export function checkoutLink(base: string, params: CheckoutParams): string {
  const { required, optional } = pairsOf(params);
  const encodings = [optional, optional.toReversed()].map((pairs) =>
    encodeCheckout([...required, ...pairs]),
  );
  const encoded = encodings.find((text) => !/[+/]/.test(text)) ?? encodings[0];
  return `${base.replace(/\/+$/, "")}/${encoded}`;
}

/** `key=value` pairs joined by `;`, as standard base64 with padding. */
export function encodeCheckout(pairs: readonly Pair[]): string {
  const plain = pairs.map(([key, value]) => `${key}=${value}`).join(";");
  return Buffer.from(plain, "utf8").toString("base64");
}

function pairsOf(params: CheckoutParams): { required: Pair[]; optional: Pair[] } {
  const { locale, returnUrl } = params;
  const optional: Pair[] = [];
  if (locale) {
    optional.push(["l", locale]);
  }
  if (returnUrl) {
    // A semicolon would end the pair.
    optional.push(["c", returnUrl.replaceAll(";", "%3B")]);
  }
  const account = Object.entries(params.account).map(([k, v]): Pair => [`ac.${k}`, v]);
  return {
    required: [["m", params.merchantId], ...account, ["a", params.amount.toString()]],
    optional,
  };
}
