import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Container, Heading, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import type { AdminDelivery } from "../../api/wire";
import { deliveryPath, ROOT } from "../area/paths";
import { COURIER_KEY, fetchDeliveries } from "../courier-api";
import { DeliveryStateBadge } from "../deliveries/state-badge";
import { windowWords } from "../format/window-words";
import { useDictionary } from "../i18n/use-dictionary";
import { LoadingRows } from "../parts/loading";
import { FailureNotice } from "../parts/notice";

const FRESH_MS = 15_000;
const MOST = 50;
const LINK = "focus-visible:shadow-borders-focus rounded-sm outline-none";

type Props = { data: { id: string; display_id?: number | null } };

/** On the page of an order: where its parcels are. */
const OrderDeliveries = ({ data: order }: Props) => {
  const { t } = useDictionary();
  const { data, error, refetch } = useQuery({
    queryKey: [COURIER_KEY, "deliveries", "order", order.id],
    queryFn: () => fetchDeliveries({ q: String(order.display_id ?? ""), limit: MOST, offset: 0 }),
    refetchInterval: FRESH_MS,
  });
  // A number is searched for in phones and delivery numbers too.
  const deliveries = data?.deliveries.filter(({ order_id }) => order_id === order.id);
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-3 px-6 py-4">
        <Heading level="h2">{t("widget.title")}</Heading>
        <Link to={ROOT} className={`txt-compact-small text-ui-fg-interactive ${LINK}`}>
          {t("widget.board")}
        </Link>
      </div>
      {deliveries ? (
        deliveries.length === 0 ? (
          <Text size="small" className="text-ui-fg-muted px-6 py-4">
            {t("widget.none")}
          </Text>
        ) : (
          <ul className="divide-y">
            {deliveries.map((delivery) => (
              <Line key={delivery.id} delivery={delivery} />
            ))}
          </ul>
        )
      ) : error ? (
        <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
      ) : (
        <LoadingRows rows={2} />
      )}
    </Container>
  );
};

function Line({ delivery }: { delivery: AdminDelivery }) {
  const { language, word, t } = useDictionary();
  const { courier, carrier } = delivery;
  return (
    <li className="flex flex-col gap-y-1 px-6 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Link
          to={deliveryPath(delivery.id)}
          aria-label={t("list.open", { number: `#${delivery.order_no}` })}
          className={`txt-compact-small-plus text-ui-fg-interactive font-mono ${LINK}`}
        >
          {delivery.tracking_code}
        </Link>
        <DeliveryStateBadge delivery={delivery} />
      </div>
      <Text size="small" className="text-ui-fg-subtle tabular-nums">
        {windowWords(delivery.window, language)}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {carrier === "own" ? (courier?.name ?? t("list.noCourier")) : word("carriers", carrier)}
      </Text>
    </li>
  );
}

export const config = defineWidgetConfig({
  id: "courier:order-deliveries",
  zone: "order.details.side.before",
});

export default OrderDeliveries;
