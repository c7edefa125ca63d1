import { useQuery } from "@tanstack/react-query";
import { AREA_KEY, fetchProviderViews } from "../../../area/area-api";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { useDictionary } from "../../../i18n/use-dictionary";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../../parts/notice";
import { ProviderCard } from "../../../providers/provider-card";

/** Every installed provider and whether it is set up rightly. */
const ProvidersPage = () => {
  const { t } = useDictionary();
  const { data, error, refetch } = useQuery({
    queryKey: [AREA_KEY, "provider-views"],
    queryFn: fetchProviderViews,
  });
  return (
    <AreaPage title="area.setup.title" subtitle="area.setup.subtitle">
      {!data ? (
        error ? (
          <FailureNotice
            title={t("area.setup.failed")}
            error={error}
            retry={() => void refetch()}
          />
        ) : (
          <LoadingRows />
        )
      ) : data.providers.length === 0 ? (
        <EmptyNotice title={t("area.setup.none")} hint={t("area.setup.noneHint")} />
      ) : (
        data.providers.map((view) => <ProviderCard key={view.provider} view={view} />)
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("area.tabs.settings");

export default ProvidersPage;
