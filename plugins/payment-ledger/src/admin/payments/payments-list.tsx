import { Skeleton, Table } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import type { PaymentsAnswer } from "../ledger-api";
import { EmptyNotice, FailureNotice } from "../parts/notice";
import { isFiltered, PAGE_SIZE, type PaymentsFilter } from "./payments-filter";
import { PaymentCards, PaymentsTable } from "./payments-table";

type Props = {
  answer: PaymentsAnswer | undefined;
  error: unknown;
  filter: PaymentsFilter;
  retry: () => void;
  turnTo: (page: number) => void;
};

/** The payments found, or why there are none. */
export function PaymentsList({ answer, error, filter, retry, turnTo }: Props) {
  const { t } = useDictionary();
  if (error) {
    return <FailureNotice title={t("payments.failed")} error={error} retry={retry} />;
  }
  if (!answer) {
    return (
      <div role="status" aria-label={t("payments.loading")} className="flex flex-col gap-y-2 p-6">
        {Array.from({ length: 6 }, (_, row) => (
          <Skeleton key={row} className="h-8 w-full" />
        ))}
      </div>
    );
  }
  if (answer.count === 0) {
    return isFiltered(filter) ? (
      <EmptyNotice title={t("payments.noMatch")} hint={t("payments.noMatchHint")} />
    ) : (
      <EmptyNotice title={t("payments.empty")} hint={t("payments.emptyHint")} />
    );
  }
  const pageCount = Math.ceil(answer.count / PAGE_SIZE);
  return (
    <div>
      <div className="hidden overflow-x-auto lg:block">
        <PaymentsTable payments={answer.payments} />
      </div>
      <div className="lg:hidden">
        <PaymentCards payments={answer.payments} />
      </div>
      <Table.Pagination
        className="flex-wrap gap-y-2"
        count={answer.count}
        pageSize={PAGE_SIZE}
        pageIndex={filter.page}
        pageCount={pageCount}
        canPreviousPage={filter.page > 0}
        canNextPage={filter.page + 1 < pageCount}
        previousPage={() => turnTo(filter.page - 1)}
        nextPage={() => turnTo(filter.page + 1)}
        translations={{
          of: t("pages.of"),
          results: t("pages.results"),
          pages: t("pages.pages"),
          prev: t("pages.prev"),
          next: t("pages.next"),
        }}
      />
    </div>
  );
}
