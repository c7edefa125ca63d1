import { Button } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { BroadcastDrawer } from "../../../broadcast/broadcast-drawer";
import { BroadcastItem } from "../../../broadcast/broadcast-item";
import { useDictionary } from "../../../i18n/use-dictionary";
import { fetchBroadcasts, NOTIFY_KEY } from "../../../notify-api";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../../parts/notice";
import { Pager } from "../../../parts/pager";

const PAGE_SIZE = 10;
const FRESH_MS = 3_000;

/** News and offers for many, with their progress. */
const BroadcastsPage = () => {
  const { t } = useDictionary();
  const [page, setPage] = useState(0);
  const [writing, setWriting] = useState(false);
  const request = { limit: PAGE_SIZE, offset: page * PAGE_SIZE };
  const { data, error, refetch } = useQuery({
    queryKey: [NOTIFY_KEY, "broadcasts", request],
    queryFn: () => fetchBroadcasts(request),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH_MS,
  });
  return (
    <AreaPage
      title="broadcasts.title"
      subtitle="broadcasts.subtitle"
      action={
        <Button size="small" type="button" onClick={() => setWriting(true)}>
          {t("broadcasts.create")}
        </Button>
      }
    >
      {!data ? (
        error ? (
          <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
        ) : (
          <LoadingRows />
        )
      ) : data.count === 0 ? (
        <EmptyNotice title={t("broadcasts.empty")} hint={t("broadcasts.emptyHint")} />
      ) : (
        <div>
          <ul className="divide-y">
            {data.broadcasts.map((broadcast) => (
              <BroadcastItem key={broadcast.id} broadcast={broadcast} />
            ))}
          </ul>
          <Pager
            count={data.count}
            pageSize={PAGE_SIZE}
            page={page}
            results="tabs.broadcasts"
            turnTo={setPage}
          />
        </div>
      )}
      {writing && <BroadcastDrawer close={() => setWriting(false)} />}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("tabs.broadcasts");

export default BroadcastsPage;
