import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CreditCard } from "@medusajs/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { AreaPage } from "../../area/area-page";
import { areaBreadcrumb } from "../../area/breadcrumb";
import { fetchPayments, fetchProviders } from "../../ledger-api";
import { PaymentDrawer } from "../../payments/payment-drawer";
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
    <AreaPage title="payments.title" subtitle="payments.subtitle">
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
        open={(payment) => setAddress(addressOf({ ...filter, payment }))}
      />
      {filter.payment && (
        <PaymentDrawer
          id={filter.payment}
          close={() => setAddress(addressOf({ ...filter, payment: "" }), { replace: true })}
        />
      )}
    </AreaPage>
  );
};

export const config = defineRouteConfig({
  label: "payments.title",
  translationNs: "payment-ledger",
  icon: CreditCard,
});

export const handle = areaBreadcrumb("payments.title");

export default PaymentsPage;
