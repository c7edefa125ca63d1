import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Skeleton } from "@medusajs/ui";
import { OrderReceipts } from "../fiscal/order-receipts";
import { useDictionary } from "../i18n/use-dictionary";
import { FailureNotice, StaleNotice } from "../parts/notice";
import { isCashPromised, type OrderPayments } from "../story/explain-story";
import { PaymentStory, StoryFrame, StoryHeader } from "../story/payment-story";
import { useStory } from "../story/use-story";

/** Beside an order: where its money is and how it came there. */
const OrderPaymentStory = ({ data: order }: { data: OrderPayments & { id: string } }) => {
  const { t } = useDictionary();
  const { data: story, error, refetch, dataUpdatedAt } = useStory(order.id);
  if (story) {
    return (
      <StoryFrame>
        <PaymentStory
          story={story}
          cashPromised={isCashPromised(order)}
          notice={error && <StaleNotice updatedAt={dataUpdatedAt} />}
        />
        <OrderReceipts order_id={order.id} story={story} />
      </StoryFrame>
    );
  }
  return (
    <StoryFrame>
      <StoryHeader />
      {error ? (
        <FailureNotice title={t("story.failed")} error={error} retry={() => void refetch()} />
      ) : (
        <div
          role="status"
          aria-label={t("story.loading")}
          className="flex flex-col gap-y-3 px-6 py-4"
        >
          <Skeleton className="h-5 w-2/5" />
          <Skeleton className="h-4 w-4/5" />
          <Skeleton className="h-24 w-full" />
        </div>
      )}
    </StoryFrame>
  );
};

export const config = defineWidgetConfig({
  id: "payment-ledger:order-payment-story",
  zone: "order.details.side.after",
});

export default OrderPaymentStory;
