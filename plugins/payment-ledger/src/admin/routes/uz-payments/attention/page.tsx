import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { AREA_KEY, fetchAttention } from "../../../area/area-api";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { AttentionItem } from "../../../attention/attention-item";
import { useDictionary } from "../../../i18n/use-dictionary";
import { Choice } from "../../../parts/choice";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice, StaleNotice } from "../../../parts/notice";
import { Pager } from "../../../parts/pager";

const PAGE_SIZE = 20;
const FRESH_MS = 15_000;

const KINDS = [
  "due_back",
  "transfer_failed",
  "stuck",
  "hold_lapsing",
  "reversal_reported",
  "receipt_rejected",
  "receipt_owed",
  "difference",
] as const;

/** What waits for staff, with the action that solves each. */
const AttentionPage = () => {
  const { t } = useDictionary();
  const [address, setAddress] = useSearchParams();
  const kind = KINDS.find((one) => one === address.get("kind"));
  const [page, setPage] = useState(0);
  const request = { kind, limit: PAGE_SIZE, offset: page * PAGE_SIZE };
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: [AREA_KEY, "attention", request],
    queryFn: () => fetchAttention(request),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH_MS,
  });

  return (
    <AreaPage title="area.attention.title" subtitle="area.attention.subtitle">
      <div className="px-6 py-4">
        <Choice
          label={t("area.attention.kind")}
          any={t("area.attention.allKinds")}
          value={kind ?? ""}
          options={KINDS.map((value) => ({ value, label: t(`area.attention.kinds.${value}`) }))}
          change={(chosen) => {
            setPage(0);
            setAddress(chosen ? { kind: chosen } : {}, { replace: true });
          }}
        />
      </div>
      {!data ? (
        error ? (
          <FailureNotice
            title={t("area.attention.failed")}
            error={error}
            retry={() => void refetch()}
          />
        ) : (
          <LoadingRows />
        )
      ) : data.count === 0 ? (
        <EmptyNotice title={t("area.attention.empty")} hint={t("area.attention.emptyHint")} />
      ) : (
        <div>
          {error && (
            <div className="px-6 py-3">
              <StaleNotice updatedAt={dataUpdatedAt} />
            </div>
          )}
          <ul className="divide-y">
            {data.items.map((item) => (
              <AttentionItem key={item.id} item={item} />
            ))}
          </ul>
          <Pager
            count={data.count}
            pageSize={PAGE_SIZE}
            page={page}
            results="area.reconciliation.results"
            turnTo={setPage}
          />
        </div>
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("area.tabs.attention");

export default AttentionPage;
