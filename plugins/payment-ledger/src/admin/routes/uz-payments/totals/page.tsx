import { Text } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { AREA_KEY, fetchProviderViews, fetchTotals } from "../../../area/area-api";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { startOfDay } from "../../../format/tashkent-time";
import { providerName, useDictionary } from "../../../i18n/use-dictionary";
import { Choice } from "../../../parts/choice";
import { DayField } from "../../../parts/day-field";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../../parts/notice";
import { TotalsTable } from "../../../totals/totals-table";

/** Money by provider and day. The days stand in the page's address. */
const TotalsPage = () => {
  const { t } = useDictionary();
  const [address, setAddress] = useSearchParams();
  const day = (name: string) => {
    const text = address.get(name) ?? "";
    return startOfDay(text) === null ? undefined : text;
  };
  const request = {
    from: day("from"),
    to: day("to"),
    provider: address.get("provider") || undefined,
  };
  const totals = useQuery({
    queryKey: [AREA_KEY, "totals", request],
    queryFn: () => fetchTotals(request),
    placeholderData: keepPreviousData,
  });
  const providers = useQuery({
    queryKey: [AREA_KEY, "provider-views"],
    queryFn: fetchProviderViews,
    staleTime: Infinity,
  });
  const change = (name: string, value: string) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) {
          next.set(name, value);
        } else {
          next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const from = request.from ?? totals.data?.from ?? "";
  const to = request.to ?? totals.data?.to ?? "";

  return (
    <AreaPage title="area.totals.title" subtitle="area.totals.subtitle">
      <div className="flex flex-wrap items-end gap-3 px-6 py-4">
        <DayField
          label={t("area.common.from")}
          value={from}
          max={to}
          change={(value) => change("from", value)}
        />
        <DayField
          label={t("area.common.to")}
          value={to}
          min={from}
          change={(value) => change("to", value)}
        />
        <Choice
          label={t("area.totals.provider")}
          any={t("area.common.allProviders")}
          value={request.provider ?? ""}
          options={(providers.data?.providers ?? []).map(({ provider }) => ({
            value: provider,
            label: providerName(provider),
          }))}
          change={(value) => change("provider", value)}
        />
      </div>
      {totals.error ? (
        request.from && request.to && request.from > request.to ? (
          <Text role="alert" size="small" className="text-ui-fg-error px-6 py-8 text-center">
            {t("area.totals.wrongDays")}
          </Text>
        ) : (
          <FailureNotice
            title={t("area.totals.failed")}
            error={totals.error}
            retry={() => void totals.refetch()}
          />
        )
      ) : !totals.data ? (
        <LoadingRows />
      ) : totals.data.totals.length === 0 ? (
        <EmptyNotice title={t("area.totals.empty")} hint={t("area.totals.emptyHint")} />
      ) : (
        <TotalsTable totals={totals.data.totals} />
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("area.tabs.totals");

export default TotalsPage;
