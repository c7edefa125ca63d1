import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { keepUndiscountable } from "../compliance/keep-undiscountable";
import { MEDICINES_CHANGED } from "../finding/index-names";

type News = { id?: string | string[]; product_ids?: string[] };

/** A product that became one on prescription, or was changed by staff. */
export default async function keep({ event, container }: SubscriberArgs<News>) {
  const { id, product_ids } = event.data;
  await keepUndiscountable(container, product_ids ?? [id ?? []].flat());
}

export const config: SubscriberConfig = {
  event: [MEDICINES_CHANGED, "product.created", "product.updated"],
  context: { subscriberId: "pharmacy-keep-undiscountable" },
};
