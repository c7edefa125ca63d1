import { eventually } from "./eventually";
import type { Storefront } from "./storefront-pages";

/** The buyer finds the receipt of the tax office on the order's page as soon as the shop was told of it. */
export async function receiptIsShown(
  store: Storefront,
  order: string,
  link: string | undefined,
): Promise<void> {
  expect(link).toMatch(/^https:\/\/ofd\.soliq\.uz\/epi\?/);
  const shown = async () => {
    await store.open(`/order/${order}`);
    return store.order.receipt();
  };
  await eventually<string | null | undefined>(shown, link, { every: 1000, within: 40_000 });
}
