import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Beaker } from "@medusajs/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { AreaPage } from "../../area/area-page";
import { areaBreadcrumb } from "../../area/breadcrumb";
import { useDictionary } from "../../i18n/use-dictionary";
import { MedicinesFilters } from "../../list/medicines-filters";
import { MedicinesTable } from "../../list/medicines-table";
import { listRequest } from "../../list/list-request";
import { fetchMedicines, MEDICINES_KEY } from "../../medicines-api";
import { LoadingRows } from "../../parts/loading";
import { EmptyNotice, FailureNotice, StaleNotice } from "../../parts/notice";
import { Pager } from "../../parts/pager";

const PAGE_SIZE = 20;

/** Every medicine of the shop. The address of the page holds the filters, so that it can be sent to a colleague. */
const MedicinesPage = () => {
  const { t } = useDictionary();
  const [address, setAddress] = useSearchParams();
  const [page, setPage] = useState(0);
  const request = listRequest(address, new Date());
  const query = useQuery({
    queryKey: [MEDICINES_KEY, "list", request, page],
    queryFn: () => fetchMedicines({ ...request, limit: PAGE_SIZE, offset: page * PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const change = (name: string, chosen: string) => {
    setPage(0);
    const next = new URLSearchParams(address);
    if (chosen) next.set(name, chosen);
    else next.delete(name);
    setAddress(next, { replace: true });
  };
  const { data, error } = query;
  return (
    <AreaPage title="list.title" subtitle="list.subtitle">
      <MedicinesFilters value={(name) => address.get(name) ?? ""} change={change} />
      {data && error && <StaleNotice updatedAt={query.dataUpdatedAt} />}
      {data ? (
        data.medicines.length > 0 ? (
          <MedicinesTable medicines={data.medicines} />
        ) : (
          <EmptyNotice title={t("list.empty")} hint={t("list.emptyHint")} />
        )
      ) : error ? (
        <FailureNotice
          title={t("common.failed")}
          error={error}
          retry={() => void query.refetch()}
        />
      ) : (
        <LoadingRows rows={8} />
      )}
      <Pager
        count={data?.count ?? 0}
        pageSize={PAGE_SIZE}
        page={page}
        results="pages.results"
        turnTo={setPage}
      />
    </AreaPage>
  );
};

export const config = defineRouteConfig({
  label: "list.title",
  translationNs: "pharmacy",
  icon: Beaker,
});

export const handle = areaBreadcrumb("list.title");

export default MedicinesPage;
