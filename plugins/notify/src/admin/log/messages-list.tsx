import type { UseQueryResult } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { MessagesResponse } from "../../api/admin/notify/messages/route";
import type { DictionaryKey } from "../i18n/dictionary";
import { useDictionary } from "../i18n/use-dictionary";
import type { LogLine } from "../notify-api";
import { LoadingRows } from "../parts/loading";
import { EmptyNotice, FailureNotice, StaleNotice } from "../parts/notice";
import { Pager } from "../parts/pager";
import { MessageDrawer } from "./message-drawer";
import { MessagesTable } from "./messages-table";
import { PAGE_SIZE } from "./use-messages";

type Props = {
  query: UseQueryResult<MessagesResponse>;
  page: number;
  turnTo: (page: number) => void;
  empty: DictionaryKey;
  emptyHint: DictionaryKey;
  action?: (line: LogLine) => ReactNode;
};

/** The messages found, or why there are none; one of them can be looked at beside the list. */
export function MessagesList({ query, page, turnTo, empty, emptyHint, action }: Props) {
  const { t } = useDictionary();
  const [opened, setOpened] = useState<string | null>(null);
  const { data, error, refetch, dataUpdatedAt } = query;
  if (!data) {
    return error ? (
      <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
    ) : (
      <LoadingRows rows={6} />
    );
  }
  return (
    <div>
      {error && (
        <div className="px-6 py-3">
          <StaleNotice updatedAt={dataUpdatedAt} />
        </div>
      )}
      {data.count === 0 ? (
        <EmptyNotice title={t(empty)} hint={t(emptyHint)} />
      ) : (
        <MessagesTable messages={data.messages} open={setOpened} action={action} />
      )}
      <Pager
        count={data.count}
        pageSize={PAGE_SIZE}
        page={page}
        results="pages.results"
        turnTo={turnTo}
      />
      {opened && <MessageDrawer id={opened} close={() => setOpened(null)} />}
    </div>
  );
}
