import { Button, Drawer } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { AREA_KEY, fetchPaymentDetails } from "../area/area-api";
import { AttemptReceipts } from "../fiscal/attempt-receipts";
import { useDictionary } from "../i18n/use-dictionary";
import { JournalLines } from "../journal/journal-lines";
import { LoadingRows } from "../parts/loading";
import { FailureNotice } from "../parts/notice";
import { AttemptCard } from "../story/attempt-card";
import { SettlementLines } from "../story/settlement-lines";

const MOVING_MS = 2_000;

/** One payment from first call to last record, beside the list. */
export function PaymentDrawer({ id, close }: { id: string; close: () => void }) {
  const { t } = useDictionary();
  const { data, error, refetch } = useQuery({
    queryKey: [AREA_KEY, "payment", id],
    queryFn: () => fetchPaymentDetails(id),
    refetchInterval: ({ state }) =>
      state.data?.transfers.some((one) => one.state === "queued" || one.state === "sent")
        ? MOVING_MS
        : false,
  });
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>
            {data
              ? t("area.details.title", { number: `#${data.payment.display_id}` })
              : t("payments.title")}
          </Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="divide-y overflow-y-auto p-0">
          {data ? (
            <>
              <ul>
                <AttemptCard attempt={data.payment} transfers={data.transfers} />
              </ul>
              <AttemptReceipts order_id={data.payment.order_id} attempt_id={data.payment.id} />
              {data.settlement.length > 0 && (
                <section aria-label={t("settlement.heading")} className="px-6 py-4">
                  <SettlementLines lines={data.settlement} />
                </section>
              )}
              {data.journal.length > 0 && <JournalLines lines={data.journal} />}
            </>
          ) : error ? (
            <FailureNotice
              title={t("area.details.failed")}
              error={error}
              retry={() => void refetch()}
            />
          ) : (
            <LoadingRows />
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" type="button" onClick={close}>
            {t("area.common.close")}
          </Button>
          {data && (
            <Button size="small" asChild>
              <Link to={`/orders/${data.payment.order_id}`}>{t("area.common.openOrder")}</Link>
            </Button>
          )}
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}
