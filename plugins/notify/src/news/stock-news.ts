import { tashkentDay } from "../decisions/quiet-hours";
import type { LowItem } from "../modules/notify/order-book";
import type NotifyService from "../modules/notify/service";

/** Staff hear of an item that runs low, once a day. */
export async function tellOfLowStock(
  notify: NotifyService,
  find: (threshold: number) => Promise<LowItem[]>,
): Promise<void> {
  const { lowStock } = notify.options;
  if (lowStock === 0) {
    return;
  }
  for (const { id, sku, left } of await find(lowStock)) {
    await notify.publish({
      type: "low_stock",
      event_key: `${id}:${tashkentDay(Date.now())}`,
      recipient: { staff: "alerts" },
      values: { sku, left },
    });
  }
}
