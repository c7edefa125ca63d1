import { registerProtocol, type RefundAbility, type Attempt } from "@medusa-uz/payment-ledger";
import type { LoaderOptions } from "@medusajs/framework/types";
import { fiscalize } from "../../fiscal/fiscalize";
import { ownReceipts } from "../../fiscal/own-receipts";
import { PROVIDER } from "../../flow/flow";
import { cardPage } from "../../payment/pages";
import { records } from "../../reconciliation/records";
import { selfTest } from "../../self-test/self-test";
import { send } from "../../transfers/send";
import { readUzcardOptions, type UzcardOptions } from "./options";
import { settingsView } from "./settings-view";

/** At boot: refuses wrong options and tells the ledger what Uzcard can do outside its callbacks. */
export default async function registerUzcard({ options }: LoaderOptions): Promise<void> {
  const uzcard = readUzcardOptions(options);
  registerProtocol({
    provider: PROVIDER,
    checkoutUrl: ({ order_id, locale }) => cardPage(uzcard.cardPageUrl, locale, order_id),
    refundAbility: (attempt) => refundAbility(attempt, uzcard),
    send,
    ...(uzcard.fiscal === "provider" && { fiscalize }),
    ...(uzcard.fiscal === "self" && { ownReceipts }),
    records,
    settings: () => settingsView(uzcard),
    selfTest,
  });
}

export function refundAbility(
  attempt: Pick<Attempt, "charged" | "refunded">,
  { partialRefundEnabled }: Pick<UzcardOptions, "partialRefundEnabled">,
): RefundAbility {
  return {
    full: null,
    partial: partialRefundEnabled
      ? null
      : {
          code: "partial_not_enabled",
          advice:
            "A part of a card payment can be returned only after Multicard has enabled it on the terminal " +
            "(option partialRefundEnabled). Return the whole sum, or ask Multicard.",
        },
  };
}
