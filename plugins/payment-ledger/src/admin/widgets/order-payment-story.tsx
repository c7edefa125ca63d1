import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Skeleton, Text } from "@medusajs/ui";
import { tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import { FailureNotice } from "../parts/notice";
import { isCashPromised, type OrderPayments } from "../story/explain-story";
import { PaymentStory, StoryFrame, StoryHeader } from "../story/payment-story";
import { useStory } from "../story/use-story";

/** Beside an order: where its money is and how it came there. */
function OrderPaymentStory({ data: order }: { data: OrderPayments & { id: string } }) {
  const { t, language } = useDictionary();
  const { data: story, error, refetch, dataUpdatedAt } = useStory(order.id);
  if (story) {
    const stale = error && (
      <Text role="status" size="small" className="text-ui-fg-error">
        {t("story.stale", { time: tashkentTime(dataUpdatedAt, language) })}
      </Text>
    );
    return (
      <StoryFrame>
        <PaymentStory story={story} cashPromised={isCashPromised(order)} stale={stale} />
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
}

export const config = defineWidgetConfig({
  id: "payment-ledger:order-payment-story",
  zone: "order.details.side.after",
});

export default OrderPaymentStory;
