import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { COURIER_KEY, fetchPerformance } from "../../../courier-api";
import { startOfDay } from "../../../format/tashkent-time";
import { today } from "../../../format/today";
import { useDictionary } from "../../../i18n/use-dictionary";
import { DayField } from "../../../parts/day-field";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice, StaleNotice } from "../../../parts/notice";
import { PerformanceTable } from "../../../performance/performance-table";

const WEEK_MS = 6 * 86_400_000;

/** How couriers did, by default in the last seven days. */
const PerformancePage = () => {
  const { t } = useDictionary();
  const [address, setAddress] = useSearchParams();
  const day = (name: string, otherwise: string) => {
    const asked = address.get(name) ?? "";
    return startOfDay(asked) === null ? otherwise : asked;
  };
  const range = { from: day("from", today(Date.now() - WEEK_MS)), to: day("to", today()) };
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: [COURIER_KEY, "performance", range],
    queryFn: () => fetchPerformance(range),
    placeholderData: keepPreviousData,
  });
  const change = (changed: Partial<typeof range>) =>
    setAddress({ ...range, ...changed }, { replace: true });
  return (
    <AreaPage title="performance.title" subtitle="performance.subtitle">
      <div className="flex flex-wrap gap-3 px-6 py-4">
        <DayField
          label={t("common.from")}
          value={range.from}
          max={range.to}
          change={(from) => change({ from })}
        />
        <DayField
          label={t("common.to")}
          value={range.to}
          min={range.from}
          max={today()}
          change={(to) => change({ to })}
        />
      </div>
      {!data &&
        (error ? (
          <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
        ) : (
          <LoadingRows />
        ))}
      {data && error && (
        <div className="px-6 py-3">
          <StaleNotice updatedAt={dataUpdatedAt} />
        </div>
      )}
      {data &&
        (data.couriers.length === 0 ? (
          <EmptyNotice title={t("performance.empty")} hint={t("performance.emptyHint")} />
        ) : (
          <PerformanceTable couriers={data.couriers} />
        ))}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("performance.title");

export default PerformancePage;
