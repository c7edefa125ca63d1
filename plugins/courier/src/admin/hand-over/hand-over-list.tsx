import { Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import type { AdminDelivery } from "../../api/wire";
import { streetOf } from "../../papers/street-of";
import { deliveryPath } from "../area/paths";
import { CashWords } from "../deliveries/cash-words";
import { DeliveryStateBadge } from "../deliveries/state-badge";
import { money } from "../format/money";
import { windowWords } from "../format/window-words";
import { useDictionary } from "../i18n/use-dictionary";

/** The parcels of the list as they will be printed, with what is to be brought back for them. */
export function HandOverList({ deliveries }: { deliveries: AdminDelivery[] }) {
  const { t, language, name } = useDictionary();
  const sum = deliveries.reduce((total, { cash_due }) => total + cash_due, 0);
  return (
    <div>
      <ol className="divide-y border-t">
        {deliveries.map((delivery, at) => (
          <li key={delivery.id} className="flex flex-wrap items-start gap-x-6 gap-y-1 px-6 py-3">
            <span className="txt-compact-small text-ui-fg-muted w-6 tabular-nums">{at + 1}</span>
            <div className="min-w-0 flex-1 basis-48">
              <Link
                to={deliveryPath(delivery.id)}
                className="txt-compact-small-plus focus-visible:shadow-borders-focus rounded-sm tabular-nums outline-none"
              >
                #{delivery.order_no}
              </Link>{" "}
              <span className="text-ui-fg-muted font-mono text-xs">{delivery.tracking_code}</span>
              <Text size="small" className="break-words">
                {[delivery.division, delivery.district].filter(Boolean).map(name).join(", ")}
              </Text>
              <Text size="small" className="text-ui-fg-subtle break-words">
                {[streetOf(delivery), delivery.landmark].filter(Boolean).join(" · ")}
              </Text>
            </div>
            <div className="flex w-full flex-wrap items-center justify-between gap-x-4 gap-y-1 pl-12 sm:w-64 sm:flex-col sm:items-end sm:pl-0">
              <Text size="small" className="tabular-nums">
                {windowWords(delivery.window, language)}
              </Text>
              <span className="txt-compact-small-plus tabular-nums">
                <CashWords delivery={delivery} />
              </span>
              <DeliveryStateBadge delivery={delivery} />
            </div>
          </li>
        ))}
      </ol>
      <Text size="small" weight="plus" className="border-t px-6 py-4 tabular-nums">
        {t("handOver.sum", { count: deliveries.length, sum: money(sum, language) })}
      </Text>
    </div>
  );
}
