import type { AccountView, TemplateView } from "../sms-api";

/** So'm for one part of a text: what it was approved as decides. */
export const priceOf = (
  { approved_as }: Pick<TemplateView, "approved_as">,
  { price_per_part, price_per_part_ad }: Pick<AccountView, "price_per_part" | "price_per_part_ad">,
): number => (approved_as === "reklama" ? price_per_part_ad : price_per_part);
