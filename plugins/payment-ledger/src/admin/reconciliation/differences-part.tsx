import { Heading } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AREA_KEY, fetchDifferences } from "../area/area-api";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import { Choice } from "../parts/choice";
import { LoadingRows } from "../parts/loading";
import { EmptyNotice, FailureNotice } from "../parts/notice";
import { Pager } from "../parts/pager";
import { DifferencesTable } from "./differences-table";
import { ExportButton } from "./export-button";

const PAGE_SIZE = 20;

const KINDS = [
  "missing_at_provider",
  "missing_in_ledger",
  "amount_differs",
  "state_differs",
  "refund_differs",
] as const;

/** The differences found, the open ones first of all. */
export function DifferencesPart({ providers }: { providers: string[] }) {
  const { t } = useDictionary();
  const [filter, setFilter] = useState({ status: "open", provider: "", kind: "" });
  const [page, setPage] = useState(0);
  const asked = {
    status: filter.status || undefined,
    provider: filter.provider || undefined,
    kind: filter.kind || undefined,
  };
  const request = { ...asked, limit: PAGE_SIZE, offset: page * PAGE_SIZE };
  const { data, error, refetch } = useQuery({
    queryKey: [AREA_KEY, "differences", request],
    queryFn: () => fetchDifferences(request),
    placeholderData: keepPreviousData,
  });
  const change = (changed: Partial<typeof filter>) => {
    setPage(0);
    setFilter({ ...filter, ...changed });
  };
  return (
    <section className="divide-y">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{t("area.reconciliation.differences")}</Heading>
        <div className="flex flex-wrap items-center gap-3">
          <Choice
            label={t("area.reconciliation.status")}
            any={t("area.reconciliation.allStatuses")}
            value={filter.status}
            options={(["open", "resolved"] as const).map((value) => ({
              value,
              label: t(`area.reconciliation.${value}`),
            }))}
            change={(status) => change({ status })}
          />
          <Choice
            label={t("payments.provider")}
            any={t("area.common.allProviders")}
            value={filter.provider}
            options={providers.map((value) => ({ value, label: providerName(value) }))}
            change={(provider) => change({ provider })}
          />
          <Choice
            label={t("area.reconciliation.differences")}
            any={t("area.reconciliation.allKinds")}
            value={filter.kind}
            options={KINDS.map((value) => ({
              value,
              label: t(`area.reconciliation.kinds.${value}`),
            }))}
            change={(kind) => change({ kind })}
          />
          <ExportButton filter={asked} />
        </div>
      </div>
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
      ) : data.count === 0 ? (
        <EmptyNotice
          title={t("area.reconciliation.noDifferences")}
          hint={t("area.reconciliation.noDifferencesHint")}
        />
      ) : (
        <div>
          <DifferencesTable lines={data.differences} />
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
  );
}
