import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CreditCard } from "@medusajs/icons";
import { Container, Heading, Text } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { useDictionary } from "../../i18n/use-dictionary";
import { fetchPayments, fetchProviders } from "../../ledger-api";
import { LanguageMenu } from "../../parts/language-menu";
import {
  addressOf,
  filterOf,
  requestOf,
  type PaymentsFilter,
} from "../../payments/payments-filter";
import { PaymentsFilters } from "../../payments/payments-filters";
import { PaymentsList } from "../../payments/payments-list";

const FRESH_MS = 15_000;

/** Every payment of the shop. The address of the page holds the filters, so that it can be sent to a colleague. */
const PaymentsPage = () => {
  const { t } = useDictionary();
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const request = requestOf(filter);

  const payments = useQuery({
    queryKey: ["payment-ledger", "payments", request],
    queryFn: () => fetchPayments(request),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH_MS,
  });
  const providers = useQuery({
    queryKey: ["payment-ledger", "providers"],
    queryFn: fetchProviders,
    staleTime: Infinity,
  });

  const show = (next: PaymentsFilter) => setAddress(addressOf(next), { replace: true });

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("payments.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("payments.subtitle")}
          </Text>
        </div>
        <LanguageMenu />
      </div>
      <PaymentsFilters
        filter={filter}
        providers={providers.data ?? (filter.provider ? [filter.provider] : [])}
        change={(changed) => show({ ...filter, ...changed, page: 0 })}
        clear={() => setAddress({}, { replace: true })}
      />
      <PaymentsList
        answer={payments.data}
        error={payments.error}
        updatedAt={payments.dataUpdatedAt}
        outdated={payments.isPlaceholderData}
        filter={filter}
        retry={() => void payments.refetch()}
        turnTo={(page, how) => setAddress(addressOf({ ...filter, page }), how)}
      />
    </Container>
  );
};

function PaymentsBreadcrumb() {
  const { t } = useDictionary();
  return <>{t("payments.title")}</>;
}

export const config = defineRouteConfig({
  label: "payments.title",
  translationNs: "payment-ledger",
  icon: CreditCard,
});

export const handle = { breadcrumb: () => <PaymentsBreadcrumb /> };

export default PaymentsPage;
