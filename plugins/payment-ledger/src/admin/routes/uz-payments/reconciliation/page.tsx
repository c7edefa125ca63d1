import { Heading } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AREA_KEY, fetchRuns } from "../../../area/area-api";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { useDictionary } from "../../../i18n/use-dictionary";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../../parts/notice";
import { Pager } from "../../../parts/pager";
import { DifferencesPart } from "../../../reconciliation/differences-part";
import { ReconcileBar } from "../../../reconciliation/reconcile-bar";
import { RunsTable } from "../../../reconciliation/runs-table";

const PAGE_SIZE = 10;
const RUNNING_MS = 2_000;

/** The ledger against the providers' books: comparisons made, and where they differ. */
const ReconciliationPage = () => {
  const { t } = useDictionary();
  const [page, setPage] = useState(0);
  const request = { limit: PAGE_SIZE, offset: page * PAGE_SIZE };
  const { data, error, refetch } = useQuery({
    queryKey: [AREA_KEY, "runs", request],
    queryFn: () => fetchRuns(request),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.reconciliations.some(({ finished_at }) => finished_at === null)
        ? RUNNING_MS
        : false,
  });
  return (
    <AreaPage title="area.reconciliation.title" subtitle="area.reconciliation.subtitle">
      {!data ? (
        error ? (
          <FailureNotice
            title={t("area.reconciliation.failed")}
            error={error}
            retry={() => void refetch()}
          />
        ) : (
          <LoadingRows />
        )
      ) : (
        <>
          <ReconcileBar providers={data.providers} />
          <DifferencesPart providers={data.providers} />
          <section className="divide-y">
            <Heading level="h2" className="px-6 py-4">
              {t("area.reconciliation.runs")}
            </Heading>
            {data.count === 0 ? (
              <EmptyNotice
                title={t("area.reconciliation.noRuns")}
                hint={t("area.reconciliation.noRunsHint")}
              />
            ) : (
              <div>
                <RunsTable runs={data.reconciliations} />
                <Pager
                  count={data.count}
                  pageSize={PAGE_SIZE}
                  page={page}
                  results="area.reconciliation.results"
                  turnTo={setPage}
                />
              </div>
            )}
          </section>
        </>
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("area.tabs.reconciliation");

export default ReconciliationPage;
