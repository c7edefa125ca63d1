import { Table } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { useDictionary } from "../../../i18n/use-dictionary";
import { MessagesTable } from "../../../messages/messages-table";
import { monthOf } from "../../../messages/month";
import { MonthFigures } from "../../../messages/month-figures";
import { StateFilter } from "../../../messages/state-filter";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../../parts/notice";
import { fetchMessages, SMS_KEY } from "../../../sms-api";

const PAGE_SIZE = 20;

/** The last messages and their states. */
const MessagesPage = () => {
  const { t } = useDictionary();
  const [state, setState] = useState("");
  const [page, setPage] = useState(0);
  const request = { state: state || undefined, limit: PAGE_SIZE, offset: page * PAGE_SIZE };
  const { data, error, refetch } = useQuery({
    queryKey: [SMS_KEY, "messages", request],
    queryFn: () => fetchMessages(request),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  const filter = (chosen: string) => {
    setState(chosen);
    setPage(0);
  };
  return (
    <AreaPage
      title="tabs.messages"
      subtitle="messages.subtitle"
      actions={<StateFilter value={state} change={filter} />}
    >
      {data ? (
        <>
          <MonthFigures month={monthOf(data.totals)} />
          {data.count === 0 ? (
            <EmptyNotice
              title={t(state ? "messages.emptyFilter" : "messages.empty")}
              hint={state ? undefined : t("messages.emptyHint")}
            />
          ) : (
            <MessagesTable messages={data.messages} />
          )}
          {data.count > PAGE_SIZE && (
            <Table.Pagination
              className="flex-wrap gap-y-2"
              count={data.count}
              pageSize={PAGE_SIZE}
              pageIndex={page}
              pageCount={Math.ceil(data.count / PAGE_SIZE)}
              canPreviousPage={page > 0}
              canNextPage={(page + 1) * PAGE_SIZE < data.count}
              previousPage={() => setPage(page - 1)}
              nextPage={() => setPage(page + 1)}
              translations={{
                of: t("pages.of"),
                results: t("pages.results"),
                pages: t("pages.pages"),
                prev: t("pages.prev"),
                next: t("pages.next"),
              }}
            />
          )}
        </>
      ) : error ? (
        <FailureNotice title={t("messages.failed")} error={error} retry={() => void refetch()} />
      ) : (
        <LoadingRows />
      )}
    </AreaPage>
  );
};

export const handle = areaBreadcrumb("tabs.messages");

export default MessagesPage;
