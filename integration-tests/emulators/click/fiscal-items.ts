/** What a shop submits to be fiscalised. Sums in tiyin. */
export type FiscalSubmission = Record<string, unknown>;

type Item = Record<string, unknown>;

const isText = (value: unknown, pattern: RegExp): boolean =>
  typeof value === "string" && pattern.test(value);
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/** Field by field, as the documentation has them: what is wrong with one, or null. */
const FIELDS: Record<string, { required: boolean; right: (value: unknown) => boolean }> = {
  Name: { required: true, right: (value) => isText(value, /^.{1,63}$/u) },
  SPIC: { required: true, right: (value) => isText(value, /^\d{17}$/) },
  PackageCode: { required: true, right: (value) => isText(value, /^\d{1,20}$/) },
  Units: { required: false, right: isCount },
  Barcode: { required: false, right: (value) => isText(value, /^\d{1,13}$/) },
  Labels: { required: false, right: areLabels },
  GoodPrice: { required: false, right: isCount },
  Price: { required: true, right: isCount },
  Amount: { required: true, right: (value) => isCount(value) && value > 0 },
  VAT: { required: true, right: isCount },
  VATPercent: { required: true, right: (value) => isCount(value) && value <= 255 },
  Discount: { required: false, right: isCount },
  Other: { required: false, right: isCount },
  CommissionInfo: { required: true, right: namesSeller },
};

const RECEIVED = ["received_ecash", "received_cash", "received_card"];

/**
 * Checks `submit_items` against the documented fields and sums.
 *
 * @param amount what the buyer paid, tiyin
 * @returns null when it can be fiscalised, otherwise the first thing that is wrong
 */
export function whyNotFiscal(body: FiscalSubmission, amount: number): string | null {
  const { items } = body;
  if (!Array.isArray(items) || items.length === 0) {
    return "items must be a list of at least one";
  }
  for (const [i, item] of (items as Item[]).entries()) {
    const why = whyNotAnItem(item);
    if (why) {
      return `items[${i}]: ${why}`;
    }
  }
  const wrong = RECEIVED.find((name) => !isCount(body[name] ?? 0));
  if (wrong) {
    return `${wrong} must be a whole number of tiyin`;
  }
  const received = RECEIVED.reduce((sum, name) => sum + Number(body[name] ?? 0), 0);
  const due = (items as Item[]).reduce((sum, item) => sum + dueOf(item), 0);
  if (received !== due) {
    return `received ${received} is not the sum of the items ${due}`;
  }
  return received === amount ? null : `received ${received} is not the payment's ${amount} tiyin`;
}

function whyNotAnItem(item: Item): string | null {
  for (const [name, { required, right }] of Object.entries(FIELDS)) {
    const value = item[name];
    if (value === undefined || value === null ? required : !right(value)) {
      return `${name} is ${value === undefined ? "missing" : "wrong"}`;
    }
  }
  const unknown = Object.keys(item).find((name) => !(name in FIELDS));
  if (unknown) {
    return `${unknown} is no field`;
  }
  if (item.GoodPrice !== undefined && Number(item.GoodPrice) * Number(item.Amount) !== item.Price) {
    return "Price is not GoodPrice times Amount";
  }
  if (dueOf(item) < 0) {
    return "Discount and Other are more than Price";
  }
  // Included in the price; the issuers round it up or down.
  const percent = Number(item.VATPercent);
  const vat = (dueOf(item) * percent) / (100 + percent);
  return Math.abs(Number(item.VAT) - vat) < 1 ? null : `VAT is not ${percent} % within the price`;
}

const dueOf = ({ Price, Discount, Other }: Item): number =>
  Number(Price) - Number(Discount ?? 0) - Number(Other ?? 0);

function areLabels(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length <= 300 && value.every((one) => isText(one, /^.{1,21}$/u))
  );
}

function namesSeller(value: unknown): boolean {
  const { TIN, PINFL } = (value ?? {}) as Item;
  return (
    (TIN !== undefined || PINFL !== undefined) &&
    (TIN === undefined || isText(TIN, /^\d{9}$/)) &&
    (PINFL === undefined || isText(PINFL, /^\d{14}$/))
  );
}

/** A receipt's link of the tax office: https, its host, and all four parameters. */
export function isReceiptLink(text: unknown): text is string {
  if (typeof text !== "string" || !URL.canParse(text)) {
    return false;
  }
  const { protocol, host, pathname, searchParams } = new URL(text);
  return (
    protocol === "https:" &&
    host === "ofd.soliq.uz" &&
    ["/epi", "/check"].includes(pathname) &&
    ["t", "r", "c", "s"].every((name) => searchParams.get(name))
  );
}
