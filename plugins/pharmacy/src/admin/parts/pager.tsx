import { Table } from "@medusajs/ui";
import type { DictionaryKey } from "../i18n/dictionary";
import { useDictionary } from "../i18n/use-dictionary";

type Props = {
  count: number;
  pageSize: number;
  /** From 0. */
  page: number;
  results: DictionaryKey;
  turnTo: (page: number) => void;
};

/** The way through the pages of a list; nothing when there is one only. */
export function Pager({ count, pageSize, page, results, turnTo }: Props) {
  const { t } = useDictionary();
  const pageCount = Math.ceil(count / pageSize);
  if (pageCount <= 1) {
    return null;
  }
  return (
    <Table.Pagination
      className="flex-wrap gap-y-2"
      count={count}
      pageSize={pageSize}
      pageIndex={page}
      pageCount={pageCount}
      canPreviousPage={page > 0}
      canNextPage={page + 1 < pageCount}
      previousPage={() => turnTo(page - 1)}
      nextPage={() => turnTo(page + 1)}
      translations={{
        of: t("pages.of"),
        results: t(results),
        pages: t("pages.pages"),
        prev: t("pages.prev"),
        next: t("pages.next"),
      }}
    />
  );
}
