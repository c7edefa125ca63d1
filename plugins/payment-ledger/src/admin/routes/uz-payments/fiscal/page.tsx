import { Skeleton, Tabs } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { CodesSummary } from "../../../fiscal/codes-summary";
import { FilesSection } from "../../../fiscal/files-section";
import { fetchSettings, fetchVariants, FISCAL_KEY } from "../../../fiscal/fiscal-api";
import { SettingsSection } from "../../../fiscal/settings-section";
import { VariantsSection } from "../../../fiscal/variants-section";
import { useDictionary } from "../../../i18n/use-dictionary";
import { FailureNotice } from "../../../parts/notice";

const TABS = ["products", "settings", "files"] as const;

/** Everything that fiscal receipts need from the shop. The open tab stands in the page's address. */
const FiscalPage = () => {
  const { t } = useDictionary();
  const [address, setAddress] = useSearchParams();
  const tab = TABS.find((known) => known === address.get("tab")) ?? "products";

  const settings = useQuery({ queryKey: [...FISCAL_KEY, "settings"], queryFn: fetchSettings });
  const counts = useQuery({
    queryKey: [...FISCAL_KEY, "counts"],
    queryFn: () => fetchVariants({ limit: 1, offset: 0 }),
  });
  const error = settings.error ?? counts.error;
  const retry = () => void Promise.all([settings.refetch(), counts.refetch()]);

  return (
    <AreaPage title="fiscal.title" subtitle="fiscal.subtitle">
      {settings.data && counts.data ? (
        <>
          <div className="px-6 py-4">
            <CodesSummary counts={counts.data} settings={settings.data} />
          </div>
          <Tabs
            value={tab}
            onValueChange={(next) => setAddress({ tab: next }, { replace: true })}
            className="divide-y"
          >
            <Tabs.List className="flex-wrap px-6 py-3">
              {TABS.map((name) => (
                <Tabs.Trigger key={name} value={name}>
                  {t(`fiscal.tabs.${name}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <Tabs.Content value="products">
              <VariantsSection rates={settings.data.vat_percents} />
            </Tabs.Content>
            <Tabs.Content value="settings">
              <SettingsSection settings={settings.data} />
            </Tabs.Content>
            <Tabs.Content value="files">
              <FilesSection />
            </Tabs.Content>
          </Tabs>
        </>
      ) : error ? (
        <FailureNotice title={t("fiscal.failed")} error={error} retry={retry} />
      ) : (
        <div role="status" aria-label={t("fiscal.loading")} className="flex flex-col gap-y-2 p-6">
          <Skeleton className="h-12 w-full" />
          <Skeleton className="h-64 w-full" />
        </div>
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("area.tabs.fiscal");

export default FiscalPage;
