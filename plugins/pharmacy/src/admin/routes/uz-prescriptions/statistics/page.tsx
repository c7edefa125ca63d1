import { Tabs } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { tashkentDay } from "../../../../medicine/first-expired";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { useDictionary } from "../../../i18n/use-dictionary";
import { LoadingRows } from "../../../parts/loading";
import { FailureNotice, StaleNotice } from "../../../parts/notice";
import { fetchStatistics, PRESCRIPTIONS_KEY } from "../../../prescriptions-api";
import { periodOf, PERIODS, type Period } from "../../../statistics/figures";
import { FiguresView } from "../../../statistics/figures-view";

/** How quickly prescriptions are decided, and how. */
const StatisticsPage = () => {
  const { t } = useDictionary();
  const [days, setDays] = useState<Period>(30);
  const period = periodOf(days, tashkentDay(Date.now()));
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: [PRESCRIPTIONS_KEY, "statistics", period],
    queryFn: () => fetchStatistics(period),
    placeholderData: keepPreviousData,
  });
  return (
    <AreaPage area="prescriptions" title="statistics.title" subtitle="statistics.subtitle">
      <div className="px-6 py-4">
        <Tabs
          value={String(days)}
          onValueChange={(chosen) => setDays(PERIODS.find((one) => String(one) === chosen) ?? 30)}
        >
          <Tabs.List aria-label={t("statistics.period")}>
            {PERIODS.map((one) => (
              <Tabs.Trigger key={one} value={String(one)}>
                {t(`statistics.last${one}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      {data && error && (
        <div className="px-6 py-3">
          <StaleNotice updatedAt={dataUpdatedAt} />
        </div>
      )}
      {data ? (
        <FiguresView figures={data.statistics} />
      ) : error ? (
        <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
      ) : (
        <LoadingRows rows={6} />
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("statistics.title");

export default StatisticsPage;
