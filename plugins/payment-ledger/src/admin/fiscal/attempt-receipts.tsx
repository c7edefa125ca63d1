import { Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useDictionary } from "../i18n/use-dictionary";
import { fetchOrderReceipts, FISCAL_KEY } from "./fiscal-api";
import { ReceiptLine } from "./receipt-line";

const TELLING_MS = 3_000;

/** The receipts of one payment, beside the list of payments. */
export function AttemptReceipts({
  order_id,
  attempt_id,
}: {
  order_id: string;
  attempt_id: string;
}) {
  const { t } = useDictionary();
  const { data } = useQuery({
    queryKey: [...FISCAL_KEY, "order", order_id],
    queryFn: () => fetchOrderReceipts(order_id),
    refetchInterval: ({ state }) =>
      state.data?.receipts.some(({ told }) => told === "queued") ? TELLING_MS : false,
  });
  const receipts = data?.receipts.filter((receipt) => receipt.attempt_id === attempt_id) ?? [];
  return receipts.length > 0 ? (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("fiscal.order.heading")}
      </Text>
      {receipts.map((receipt) => (
        <ReceiptLine key={receipt.type} receipt={receipt} />
      ))}
    </section>
  ) : null;
}
