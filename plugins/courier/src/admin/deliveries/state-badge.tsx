import { Badge, StatusBadge } from "@medusajs/ui";
import type { AdminDelivery, DeliveryState } from "../../api/wire";
import { useDictionary } from "../i18n/use-dictionary";

const COLORS: Record<DeliveryState, "green" | "red" | "orange" | "grey" | "blue"> = {
  ready: "orange",
  assigned: "blue",
  on_the_way: "blue",
  delivered: "green",
  failed: "red",
  returned: "grey",
  cancelled: "grey",
};

/** Where a delivery stands, whether it is paid and late, and whether somebody has to look. */
export function DeliveryStateBadge({ delivery }: { delivery: AdminDelivery }) {
  const { t, word } = useDictionary();
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <StatusBadge color={COLORS[delivery.state]} className="shrink-0 whitespace-nowrap">
        {word("states", delivery.state)}
      </StatusBadge>
      {delivery.unpaid > 0 && delivery.state !== "cancelled" && delivery.state !== "returned" && (
        <Badge size="2xsmall" color="red" className="whitespace-nowrap">
          {t("common.unpaid")}
        </Badge>
      )}
      {delivery.attention && (
        <Badge size="2xsmall" color="orange" className="whitespace-nowrap">
          {t("common.attention")}
        </Badge>
      )}
      {delivery.late && (
        <Badge size="2xsmall" color="red" className="whitespace-nowrap">
          {t("common.late")}
        </Badge>
      )}
    </span>
  );
}
