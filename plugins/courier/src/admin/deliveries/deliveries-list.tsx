import { clx } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { COURIER_KEY, fetchDeliveries } from "../courier-api";
import type { DictionaryKey } from "../i18n/dictionary";
import { useDictionary } from "../i18n/use-dictionary";
import { LoadingRows } from "../parts/loading";
import { EmptyNotice, FailureNotice, StaleNotice } from "../parts/notice";
import { Pager } from "../parts/pager";
import { PAGE_SIZE, requestOf, type DeliveriesFilter } from "./deliveries-filter";
import { DeliveriesTable, DeliveryCards } from "./deliveries-table";
import { RefusedNotice } from "./refused-notice";
import { SelectionBar } from "./selection-bar";
import { useSelection } from "./use-selection";

const FRESH_MS = 15_000;

type Props = {
  filter: DeliveriesFilter;
  empty: DictionaryKey;
  emptyHint: DictionaryKey;
  turnTo: (page: number, how?: { replace: boolean }) => void;
  open: (id: string) => void;
};

/** The deliveries found, or why there are none; some can be selected and given to a courier. */
export function DeliveriesList({ filter, empty, emptyHint, turnTo, open }: Props) {
  const { t } = useDictionary();
  const request = requestOf(filter);
  const { data, error, refetch, dataUpdatedAt, isPlaceholderData } = useQuery({
    queryKey: [COURIER_KEY, "deliveries", request],
    queryFn: () => fetchDeliveries(request),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH_MS,
  });
  const selection = useSelection(data?.deliveries);
  const [dismissed, setDismissed] = useState(false);
  const pageCount = Math.ceil((data?.count ?? 0) / PAGE_SIZE);

  useEffect(() => {
    // An old link, or deliveries that no longer match: the page it names is past the last one.
    if (pageCount > 0 && !isPlaceholderData && filter.page >= pageCount)
      turnTo(pageCount - 1, { replace: true });
  });

  if (!data) {
    return error ? (
      <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
    ) : (
      <LoadingRows rows={6} />
    );
  }
  const props = {
    deliveries: data.deliveries,
    selected: selection.ids,
    toggle: selection.toggle,
    open,
  };
  return (
    <div aria-label={t("list.label")}>
      {error && (
        <div className="px-6 py-3">
          <StaleNotice updatedAt={dataUpdatedAt} />
        </div>
      )}
      {selection.refused.length > 0 && !dismissed && (
        <RefusedNotice refused={selection.refused} close={() => setDismissed(true)} />
      )}
      {selection.deliveries.length > 0 && (
        <SelectionBar
          deliveries={selection.deliveries}
          clear={selection.clear}
          refused={(refused) => {
            setDismissed(false);
            selection.noteRefused(refused);
          }}
        />
      )}
      {data.count === 0 ? (
        <EmptyNotice title={t(empty)} hint={t(emptyHint)} />
      ) : (
        <div
          aria-busy={isPlaceholderData}
          className={clx("transition-opacity", isPlaceholderData && "opacity-50")}
        >
          <div className="hidden overflow-x-auto lg:block">
            <DeliveriesTable {...props} />
          </div>
          <div className="lg:hidden">
            <DeliveryCards {...props} />
          </div>
        </div>
      )}
      <Pager
        count={data.count}
        pageSize={PAGE_SIZE}
        page={filter.page}
        results="pages.results"
        turnTo={turnTo}
      />
    </div>
  );
}
