import type { MedusaContainer } from "@medusajs/framework/types";
import { FISCAL_MODULE } from "../modules/fiscal";
import type FiscalService from "../modules/fiscal/service";
import type { FiscalLine } from "./fiscal-line";
import type { FiscalLines, FiscalProblem } from "./fiscal-problem";
import { lineTotal } from "./included-vat";
import { linesOfOrder } from "./lines-of-order";
import { linesOfPart } from "./lines-of-part";
import { readSoldOrder } from "./read-sold-order";

/** An order by its id or by its number. */
export type OrderKey = { id: string } | { display_id: number };

/**
 * The receipt lines of an order, which add up to its total exactly, or why there can be none. A shop without any codes
 * is answered from memory, without reading the order.
 */
export async function fiscalLinesOfOrder(
  container: MedusaContainer,
  order: OrderKey,
): Promise<FiscalLines> {
  const { has_codes, settings } = await facts(container);
  // Who demands codes wants to hear of each product that lacks them.
  return has_codes || settings.require_codes
    ? readLines(container, order)
    : { problems: [{ code: "no_shop_codes" }] };
}

/** As {@link fiscalLinesOfOrder}, when the lines add up to exactly this sum in tiyin; otherwise null. */
export async function fiscalLinesOfSum(
  container: MedusaContainer,
  order: OrderKey,
  sum: bigint,
): Promise<FiscalLine[] | null> {
  const read = await fiscalLinesOfOrder(container, order);
  const isWhole =
    "lines" in read && read.lines.reduce((all, line) => all + lineTotal(line), 0n) === sum;
  return isWhole ? read.lines : null;
}

/**
 * As {@link fiscalLinesOfSum}, when only a part of the total was charged, or remains after a refund: each position
 * carries its share of what is off. `part` is tiyin.
 */
export async function fiscalLinesOfPart(
  container: MedusaContainer,
  order: OrderKey,
  part: bigint,
): Promise<FiscalLine[] | null> {
  const read = await fiscalLinesOfOrder(container, order);
  return "lines" in read ? linesOfPart(read.lines, part) : null;
}

/**
 * Why this order may not be paid online: the merchant demands fiscal receipts, and none could be made. Null when it may.
 * Protocols ask before they let a payment begin, and never once money may have moved. From memory unless it is demanded.
 */
export async function onlinePaymentBlockedFor(
  container: MedusaContainer,
  display_id: number,
): Promise<FiscalProblem[] | null> {
  return blockedBy(container, { display_id });
}

/** As {@link onlinePaymentBlockedFor}, by either key. */
export async function blockedBy(
  container: MedusaContainer,
  order: OrderKey,
): Promise<FiscalProblem[] | null> {
  const { settings } = await facts(container);
  if (!settings.require_codes) {
    return null;
  }
  const read = await readLines(container, order);
  return "problems" in read ? read.problems : null;
}

function facts(container: MedusaContainer) {
  return container.resolve<FiscalService>(FISCAL_MODULE).facts();
}

async function readLines(container: MedusaContainer, key: OrderKey): Promise<FiscalLines> {
  const [order, { settings }] = await Promise.all([
    readSoldOrder(container, key),
    facts(container),
  ]);
  return order ? linesOfOrder(order, settings) : { problems: [{ code: "no_order" }] };
}
