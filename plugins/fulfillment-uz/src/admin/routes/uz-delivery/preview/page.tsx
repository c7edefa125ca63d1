import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { DELIVERY_KEY, useDeliveryApi } from "../../../delivery-api";
import { useDictionary } from "../../../i18n/use-dictionary";
import { LoadingRows } from "../../../parts/loading";
import { FailureNotice } from "../../../parts/notice";
import { NUKUS, readPreview } from "../../../preview/preview-draft";
import { PreviewForm } from "../../../preview/preview-form";
import { PreviewResult } from "../../../preview/preview-result";

/** What would this cart cost in Nukus? Answered while the question is being changed. */
const PreviewPage = () => {
  const { t, language } = useDictionary();
  const api = useDeliveryApi();
  const [draft, setDraft] = useState(NUKUS);
  const { request, errors = {} } = readPreview(draft);
  const { data, error, refetch } = useQuery({
    queryKey: [DELIVERY_KEY, "preview", language, request],
    queryFn: () => (request ? api.preview(request) : null),
    enabled: request !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <AreaPage title="preview.title" subtitle="preview.subtitle">
      <div className="grid lg:grid-cols-2 lg:divide-x">
        <PreviewForm
          draft={draft}
          errors={errors}
          change={(changed) => setDraft((before) => ({ ...before, ...changed }))}
        />
        {error ? (
          <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
        ) : data ? (
          <PreviewResult answer={data} />
        ) : (
          <LoadingRows />
        )}
      </div>
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("tabs.preview");

export default PreviewPage;
