import { tiyinFromSom } from "@medusa-uz/payment-ledger";
import type { BigNumberInput } from "@medusajs/framework/types";
import { fiscalDetail, type FiscalDetail, type FiscalLine } from "../../../protocol/fiscal-detail";
import type { Dependencies } from "./answer-call";
import { shopHasCodes } from "./shop-has-codes";
import { withinDeadline } from "./within-deadline";

/** A check must not wait for its receipt lines longer than this, ms. */
const DEADLINE_MS = 2_000;

type Item = {
  /** The product's name; the variant's is beside it. */
  title: string;
  variant_title?: string | null;
  quantity: BigNumberInput;
  original_total: BigNumberInput;
  total: BigNumberInput;
  variant?: { metadata?: Record<string, unknown> | null } | null;
};

/**
 * Receipt lines of an order from the `mxik`, `package_code`, `vat_percent` (and `units`) metadata of its variants.
 * Read outside the ledger's transaction; undefined when there are none or they cannot be read in time, because a
 * payment without lines is better than none.
 */
export async function fiscalDetailOf(
  display_id: number,
  amount: bigint,
  { query, logger }: Pick<Dependencies, "query" | "logger">,
): Promise<FiscalDetail | undefined> {
  try {
    const read = async () =>
      (await shopHasCodes(query)) ? readDetail(display_id, amount, query) : null;
    return (await withinDeadline(read, DEADLINE_MS)) ?? undefined;
  } catch (error) {
    logger.warn(`payme: order ${display_id} is checked without receipt lines: ${String(error)}`);
    return undefined;
  }
}

async function readDetail(
  display_id: number,
  amount: bigint,
  query: Dependencies["query"],
): Promise<FiscalDetail | null> {
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "total",
      "shipping_total",
      "shipping_methods.name",
      "items.*",
      "items.original_total",
      "items.total",
      "items.variant.metadata",
    ],
    filters: { display_id },
  });
  const order = data[0] as unknown as
    | { items: Item[]; shipping_total: BigNumberInput; shipping_methods?: { name: string }[] }
    | undefined;
  if (!order) {
    return null;
  }
  const shipping = {
    title: order.shipping_methods?.[0]?.name ?? "Yetkazib berish",
    price: tiyinFromSom(order.shipping_total),
  };
  return fiscalDetail(order.items.map(lineOf), shipping, amount);
}

function lineOf(item: Item): FiscalLine {
  const codes = item.variant?.metadata ?? {};
  const gross = tiyinFromSom(item.original_total);
  return {
    title: item.variant_title ? `${item.title}, ${item.variant_title}` : item.title,
    quantity: Number(item.quantity),
    gross,
    discount: gross - tiyinFromSom(item.total),
    mxik: codes.mxik,
    package_code: codes.package_code,
    vat_percent: codes.vat_percent,
    units: codes.units,
  };
}
