import type { MedusaContainer } from "@medusajs/framework/types";
import { getOrdersListWorkflow } from "@medusajs/medusa/core-flows";
import type { Link } from "../modules/telegram/link-book";
import { fill, textsOf } from "../texts/texts";
import { orderState, type OrderStatuses } from "./order-state";

const SHOWN = 5;

type ListedOrder = OrderStatuses & {
  display_id: number;
  total: number;
  currency_code: string;
};

/** A customer's newest orders, each in one line: number, state and sum, but never what was bought. */
export async function lastOrdersText(
  container: MedusaContainer,
  link: Pick<Link, "customer_id" | "locale">,
): Promise<string> {
  const texts = textsOf(link.locale);
  const { result } = await getOrdersListWorkflow(container).run({
    input: {
      fields: [
        ...["id", "display_id", "status", "created_at", "total", "currency_code", "metadata"],
        ...["payment_status", "fulfillment_status"],
      ],
      variables: {
        filters: { customer_id: link.customer_id, is_draft_order: false },
        order: { created_at: "DESC" },
        take: SHOWN,
        skip: 0,
      },
    },
  });
  const orders = ("rows" in result ? result.rows : result) as unknown as ListedOrder[];
  if (orders.length === 0) {
    return texts.orders_none;
  }
  const lines = orders.map((order) =>
    fill(texts.order_line, {
      number: order.display_id,
      state: texts.states[orderState(order)],
      total: sumText(order.total, order.currency_code, link.locale),
    }),
  );
  return [texts.orders_title, "", ...lines].join("\n");
}

const SOM: Record<Link["locale"], string> = { uz: "so'm", ru: "сум", en: "so'm" };

/** `15000` so'm -> `15 000 so'm`, with no-break spaces. */
export function sumText(amount: number, currency: string, locale: Link["locale"]): string {
  const [whole = "0", rest] = String(amount).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  const unit = currency.toLowerCase() === "uzs" ? SOM[locale] : currency.toUpperCase();
  return `${grouped}${rest ? `,${rest}` : ""}\u00a0${unit}`;
}
