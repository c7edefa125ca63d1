import { Button, Drawer } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { COURIER_KEY, fetchDelivery } from "../courier-api";
import { LabelsMenu } from "../deliveries/selection-bar";
import { useDictionary } from "../i18n/use-dictionary";
import { LoadingRows } from "../parts/loading";
import { FailureNotice } from "../parts/notice";
import { DeliveryActions } from "./delivery-actions";
import { DeliveryFacts } from "./delivery-facts";
import { Effects } from "./effects";
import { History } from "./history";
import { Proofs } from "./proofs";
import { Shipments } from "./shipments";

const FRESH_MS = 10_000;

/** One delivery from its first moment, beside the list: where it is, what happened, what can be done. */
export function DeliveryDrawer({ id, close }: { id: string; close: () => void }) {
  const { t } = useDictionary();
  const { data, error, refetch } = useQuery({
    queryKey: [COURIER_KEY, "delivery", id],
    queryFn: () => fetchDelivery(id),
    refetchInterval: FRESH_MS,
  });
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>
            {data
              ? t("delivery.title", {
                  no: data.delivery.no,
                  order: `#${data.delivery.order_no}`,
                })
              : t("board.title")}
          </Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="divide-y overflow-y-auto p-0">
          {data ? (
            <>
              <DeliveryFacts delivery={data.delivery} />
              <DeliveryActions delivery={data.delivery} />
              <Shipments delivery={data.delivery} />
              {data.delivery.state === "delivered" && <Proofs answer={data} />}
              <Effects effects={data.effects} />
              <History events={data.events} />
            </>
          ) : error ? (
            <FailureNotice
              title={t("delivery.failed")}
              error={error}
              retry={() => void refetch()}
            />
          ) : (
            <LoadingRows />
          )}
        </Drawer.Body>
        <Drawer.Footer className="flex-wrap">
          <Button size="small" variant="secondary" type="button" onClick={close}>
            {t("common.close")}
          </Button>
          {data && (
            <>
              <LabelsMenu ids={[id]} />
              <Button size="small" variant="secondary" asChild>
                <Link to={`/orders/${data.delivery.order_id}`}>{t("common.openOrder")}</Link>
              </Button>
            </>
          )}
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}
