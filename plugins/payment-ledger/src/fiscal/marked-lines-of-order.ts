import type { MedusaContainer } from "@medusajs/framework/types";
import { FISCAL_MODULE } from "../modules/fiscal";
import type FiscalService from "../modules/fiscal/service";
import type { MarkedLine } from "./marked-line";
import { readSoldOrder } from "./read-sold-order";

/** The lines of an order whose products need a marking code for each unit. From memory in a shop without codes. */
export async function markedLinesOfOrder(
  container: MedusaContainer,
  order_id: string,
): Promise<MarkedLine[]> {
  const { has_codes } = await container.resolve<FiscalService>(FISCAL_MODULE).facts();
  const order = has_codes ? await readSoldOrder(container, { id: order_id }) : null;
  return (order?.items ?? []).flatMap(({ line_id, title, sku, codes, quantity, marks }) =>
    codes?.is_marked
      ? [{ line_id, title, sku, quantity: Math.floor(Number(quantity)), marks }]
      : [],
  );
}
