import { clx, toast } from "@medusajs/ui";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useNavigate } from "react-router-dom";
import { prescriptionPath } from "../area/areas";
import { oneKey } from "../desk/use-desk-actions";
import { useDictionary } from "../i18n/use-dictionary";
import { LoadingRows } from "../parts/loading";
import { EmptyNotice, FailureNotice, StaleNotice } from "../parts/notice";
import { Pager } from "../parts/pager";
import { useNow } from "../parts/use-now";
import { claim, fetchQueue, PRESCRIPTIONS_KEY, type QueueLine } from "../prescriptions-api";
import { PAGE_SIZE, requestOf, type QueueFilter } from "./queue-filter";
import { QueueCards, QueueTable } from "./queue-table";
import { useDesk } from "./use-desk";

const FRESH_MS = 10_000;

type Props = {
  filter: QueueFilter;
  turnTo: (page: number, how?: { replace: boolean }) => void;
};

/** The prescriptions found, or why there are none; fresh by itself. */
export function QueueList({ filter, turnTo }: Props) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const navigate = useNavigate();
  const desk = useDesk();
  const now = useNow(FRESH_MS);
  const request = requestOf(filter);
  const { data, error, refetch, dataUpdatedAt, isPlaceholderData } = useQuery({
    queryKey: [PRESCRIPTIONS_KEY, "queue", request],
    queryFn: () => fetchQueue(request),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH_MS,
  });
  const taking = useMutation({
    mutationFn: (line: QueueLine) => claim(line.id),
    onSuccess: (answer) => {
      client.setQueryData(oneKey(answer.prescription.id), answer);
      return navigate(prescriptionPath(answer.prescription.id));
    },
    onError: (failure) => {
      toast.error(t("common.notDone"), { description: failure.message });
      void refetch();
    },
  });
  const pageCount = Math.ceil((data?.count ?? 0) / PAGE_SIZE);
  useEffect(() => {
    // An old link, or prescriptions that wait no more: the page it names is past the last one.
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
  const isWaiting = filter.show === "waiting" && filter.q === "";
  const props = {
    lines: data.prescriptions,
    desk,
    now: Math.max(now, dataUpdatedAt),
    take: (line: QueueLine) => taking.mutate(line),
    taking: taking.isPending ? taking.variables.id : null,
  };
  return (
    <div aria-label={t("queue.title")}>
      {error && (
        <div className="px-6 py-3">
          <StaleNotice updatedAt={dataUpdatedAt} />
        </div>
      )}
      {data.count === 0 ? (
        <EmptyNotice
          title={t(isWaiting ? "queue.empty" : "queue.nothing")}
          hint={t(isWaiting ? "queue.emptyHint" : "queue.nothingHint")}
        />
      ) : (
        <div
          aria-busy={isPlaceholderData}
          className={clx("transition-opacity", isPlaceholderData && "opacity-50")}
        >
          <div className="hidden overflow-x-auto lg:block">
            <QueueTable {...props} />
          </div>
          <div className="lg:hidden">
            <QueueCards {...props} />
          </div>
        </div>
      )}
      <Pager
        count={data.count}
        pageSize={PAGE_SIZE}
        page={filter.page}
        results="queue.results"
        turnTo={turnTo}
      />
    </div>
  );
}
