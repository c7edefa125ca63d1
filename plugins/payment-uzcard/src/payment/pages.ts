import type { Flow } from "../flow/flow";

/** The shop's own page for a card payment. */
export function cardPage(template: string, locale: Flow["locale"], order_id: string): string {
  return template.replace("{locale}", locale).replace("{order_id}", encodeURIComponent(order_id));
}

/** Where the gateway reports to. */
export const callback = (base: string, path: string): string => `${base}/hooks/uzcard/${path}`;
