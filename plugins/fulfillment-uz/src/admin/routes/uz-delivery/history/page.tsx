import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { DELIVERY_KEY, useDeliveryApi } from "../../../delivery-api";
import { HistoryItem } from "../../../history/history-item";
import { useDictionary } from "../../../i18n/use-dictionary";
import { Choice } from "../../../parts/choice";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../../parts/notice";
import { Pager } from "../../../parts/pager";

const PAGE_SIZE = 20;

/** Who changed which tariff, and when. */
const HistoryPage = () => {
  const { t, language } = useDictionary();
  const api = useDeliveryApi();
  const [page, setPage] = useState(0);
  const [zone, setZone] = useState("");
  const zones = useQuery({ queryKey: [DELIVERY_KEY, "zones", language], queryFn: api.zones });
  const request = {
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
    ...(zone && { zone_id: zone }),
  };
  const { data, error, refetch } = useQuery({
    queryKey: [DELIVERY_KEY, "history", language, request],
    queryFn: () => api.history(request),
    placeholderData: keepPreviousData,
  });
  return (
    <AreaPage title="history.title" subtitle="history.subtitle">
      <div className="px-6 py-4">
        <Choice
          className="sm:w-64"
          label={t("history.zone")}
          any={t("history.all")}
          value={zone}
          options={(zones.data?.zones ?? []).map(({ id, name }) => ({
            value: id,
            label: name[language],
          }))}
          change={(chosen) => {
            setZone(chosen);
            setPage(0);
          }}
        />
      </div>
      {!data ? (
        error ? (
          <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
        ) : (
          <LoadingRows />
        )
      ) : data.count === 0 ? (
        <EmptyNotice title={t("history.empty")} hint={t("history.emptyHint")} />
      ) : (
        <div>
          <ul className="divide-y">
            {data.changes.map((change) => (
              <HistoryItem key={change.id} change={change} />
            ))}
          </ul>
          <Pager
            count={data.count}
            pageSize={PAGE_SIZE}
            page={page}
            results="pages.results"
            turnTo={setPage}
          />
        </div>
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("tabs.history");

export default HistoryPage;
