import { registerProtocol } from "@medusa-uz/payment-ledger";
import type { LoaderOptions } from "@medusajs/framework/types";
import { clickProtocol } from "../../ledger-protocol/click-protocol";
import { readClickOptions } from "./options";

/** At boot: refuses wrong options and tells the ledger what Click can do outside its callbacks. */
export default async function registerClick({ options, logger }: LoaderOptions): Promise<void> {
  const click = readClickOptions(options);
  if (!click.merchantUserId) {
    logger?.warn(
      "click: no merchantUserId, so no refunds, receipts or reconciliation from this shop",
    );
  }
  registerProtocol(clickProtocol(click));
}
