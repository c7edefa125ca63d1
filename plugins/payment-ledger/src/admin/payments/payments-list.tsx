import { clx, Skeleton, Table } from "@medusajs/ui";
import { useEffect } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import type { PaymentsAnswer } from "../ledger-api";
import { EmptyNotice, FailureNotice, StaleNotice } from "../parts/notice";
import { isFiltered, PAGE_SIZE, type PaymentsFilter } from "./payments-filter";
import { PaymentCards, PaymentsTable } from "./payments-table";

type Props = {
  answer: PaymentsAnswer | undefined;
  error: unknown;
  /** When the answer came, Unix ms. */
  updatedAt: number;
  /** The answer belongs to the filters before; the new one is on its way. */
  outdated: boolean;
  filter: PaymentsFilter;
  retry: () => void;
  turnTo: (page: number, how?: { replace: boolean }) => void;
  /** Shows the story of one attempt. */
  open: (payment: string) => void;
};

/** The payments found, or why there are none. */
export function PaymentsList(props: Props) {
  const { answer, error, updatedAt, outdated, filter, retry, turnTo, open } = props;
  const { t } = useDictionary();
  const pageCount = Math.ceil((answer?.count ?? 0) / PAGE_SIZE);

  useEffect(() => {
    // An old link, or payments that no longer match: the page it names is past the last one.
    if (pageCount > 0 && !outdated && filter.page >= pageCount)
      turnTo(pageCount - 1, { replace: true });
  });

  if (!answer) {
    return error ? (
      <FailureNotice title={t("payments.failed")} error={error} retry={retry} />
    ) : (
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
  return (
    <div aria-busy={outdated} className={clx("transition-opacity", outdated && "opacity-50")}>
      {Boolean(error) && (
        <div className="px-6 py-3">
          <StaleNotice updatedAt={updatedAt} />
        </div>
      )}
      <div className="hidden overflow-x-auto lg:block">
        <PaymentsTable payments={answer.payments} open={open} />
      </div>
      <div className="lg:hidden">
        <PaymentCards payments={answer.payments} open={open} />
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
