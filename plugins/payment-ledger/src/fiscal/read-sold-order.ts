import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { BigNumber, ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FISCAL_MODULE } from "../modules/fiscal";
import type FiscalService from "../modules/fiscal/service";
import { wholeTiyinOrNull } from "../money";
import { exactSum, type ExactSum } from "./exact-sum";
import type { SoldOrder } from "./sold-order";

type OrderRow = {
  id: string;
  currency_code: string;
  total: BigNumberInput;
  credit_line_total?: BigNumberInput;
  items: ItemRow[];
  shipping_methods?: { original_total: BigNumberInput; total: BigNumberInput }[];
};

type ItemRow = {
  id: string;
  /** The product's name; the variant's is beside it. */
  title: string;
  variant_title: string | null;
  variant_id: string | null;
  product_id: string | null;
  variant_sku: string | null;
  variant_barcode: string | null;
  metadata: Record<string, unknown> | null;
  quantity: BigNumberInput;
  original_total: BigNumberInput;
  total: BigNumberInput;
};

const FIELDS = [
  "id",
  "currency_code",
  "total",
  "credit_line_total",
  "items.*",
  "items.original_total",
  "items.total",
  "shipping_methods.original_total",
  "shipping_methods.total",
];

/** An order as far as its receipt is concerned, with the codes of what is in it; null when there is none. */
export async function readSoldOrder(
  container: MedusaContainer,
  order: { id: string } | { display_id: number },
): Promise<SoldOrder | null> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: FIELDS, filters: order });
  const row = data[0] as unknown as OrderRow | undefined;
  if (!row) {
    return null;
  }
  const fiscal = container.resolve<FiscalService>(FISCAL_MODULE);
  const [codes, scanned] = await Promise.all([
    fiscal.codesOf(row.items.flatMap(({ variant_id }) => variant_id ?? [])),
    fiscal.marksOfOrder(row.id),
  ]);
  const shipping = row.shipping_methods ?? [];
  return {
    currency_code: row.currency_code,
    total: wholeTiyinOrNull(row.total),
    items: row.items.map((item) => ({
      line_id: item.id,
      title: titleOf(item),
      variant_id: item.variant_id,
      product_id: item.product_id,
      sku: item.variant_sku,
      barcode: item.variant_barcode,
      quantity: decimalText(item.quantity),
      gross: sumOf(item.original_total),
      net: sumOf(item.total),
      codes: (item.variant_id && codes.get(item.variant_id)) || null,
      marks: scanned.get(item.id) ?? notedMarks(item),
    })),
    delivery: {
      gross: shipping.reduce((sum, { original_total }) => sum + sumOf(original_total), 0n),
      net: shipping.reduce((sum, { total }) => sum + sumOf(total), 0n),
    },
    credit: sumOf(row.credit_line_total ?? 0),
  };
}

function titleOf({ title, variant_title }: ItemRow): string {
  return variant_title && variant_title !== title ? `${title}, ${variant_title}` : title;
}

/** A warehouse's own software may note the marking codes of the units it packs as `marks` on the order's line. */
function notedMarks({ metadata }: ItemRow): string[] {
  const marks = metadata?.marks;
  return Array.isArray(marks) && marks.every((mark) => typeof mark === "string") ? marks : [];
}

function sumOf(som: BigNumberInput): ExactSum {
  return exactSum(decimalText(som));
}

function decimalText(value: BigNumberInput): string {
  return new BigNumber(value).bigNumber?.toFixed() ?? String(value);
}
