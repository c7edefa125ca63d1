import { Badge, Button, clx, Input, Label, Skeleton, Switch, Table, Text } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { EmptyNotice, FailureNotice } from "../parts/notice";
import { CodesDrawer } from "./codes-drawer";
import { fetchVariants, FISCAL_KEY, type CatalogueVariant } from "./fiscal-api";
import { variantName } from "./variant-name";

const PAGE_SIZE = 20;
const TYPING_PAUSE_MS = 350;

/** The catalogue, those without codes first in mind. */
export function VariantsSection({ rates }: { rates: number[] }) {
  const { t } = useDictionary();
  const [missing, setMissing] = useState(true);
  const [typed, setTyped] = useState("");
  const [q, setQ] = useState("");
  const [page, setPage] = useState(0);
  const [edited, setEdited] = useState<CatalogueVariant | null>(null);
  const onlyMissing = useId();

  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => setPage(0), [q, missing]);

  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: [...FISCAL_KEY, "variants", missing, q, page],
    queryFn: () =>
      fetchVariants({
        ...(missing && { missing: "true" }),
        ...(q && { q }),
        limit: PAGE_SIZE,
        offset: page * PAGE_SIZE,
      }),
    placeholderData: keepPreviousData,
  });
  const pageCount = Math.ceil((data?.count ?? 0) / PAGE_SIZE);
  useEffect(() => {
    // The last variant of the last page has got its codes.
    if (!isPlaceholderData && pageCount > 0 && page >= pageCount) setPage(pageCount - 1);
  }, [isPlaceholderData, page, pageCount]);

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 px-6 py-4">
        <div className="w-full sm:w-72">
          <Input
            type="search"
            size="small"
            aria-label={t("fiscal.list.search")}
            placeholder={t("fiscal.list.search")}
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <div className="flex items-center gap-x-2">
          <Switch
            id={onlyMissing}
            size="small"
            checked={missing}
            onCheckedChange={(checked) => setMissing(checked)}
          />
          <Label htmlFor={onlyMissing} size="small">
            {t("fiscal.list.onlyMissing")}
          </Label>
        </div>
      </div>
      {!data && error && (
        <FailureNotice title={t("fiscal.failed")} error={error} retry={() => void refetch()} />
      )}
      {!data && !error && (
        <div role="status" aria-label={t("fiscal.loading")} className="flex flex-col gap-y-2 p-6">
          {Array.from({ length: 6 }, (_, row) => (
            <Skeleton key={row} className="h-8 w-full" />
          ))}
        </div>
      )}
      {data?.count === 0 &&
        (missing && !q && data.total > 0 ? (
          <EmptyNotice title={t("fiscal.list.complete")} hint={t("fiscal.list.completeHint")} />
        ) : (
          <EmptyNotice title={t("fiscal.list.noMatch")} hint={t("fiscal.list.noMatchHint")} />
        ))}
      {data && data.count > 0 && (
        <div
          aria-busy={isPlaceholderData}
          className={clx("transition-opacity", isPlaceholderData && "opacity-50")}
        >
          <VariantsTable variants={data.variants} edit={setEdited} />
          <Table.Pagination
            className="flex-wrap gap-y-2"
            count={data.count}
            pageSize={PAGE_SIZE}
            pageIndex={page}
            pageCount={pageCount}
            canPreviousPage={page > 0}
            canNextPage={page + 1 < pageCount}
            previousPage={() => setPage(page - 1)}
            nextPage={() => setPage(page + 1)}
            translations={{
              of: t("pages.of"),
              results: t("fiscal.list.results"),
              pages: t("pages.pages"),
              prev: t("pages.prev"),
              next: t("pages.next"),
            }}
          />
        </div>
      )}
      {edited && <CodesDrawer variant={edited} rates={rates} close={() => setEdited(null)} />}
    </>
  );
}

type TableProps = { variants: CatalogueVariant[]; edit: (variant: CatalogueVariant) => void };

/** One list for wide and narrow screens: on a phone the columns stand below each other. */
function VariantsTable({ variants, edit }: TableProps) {
  const { t } = useDictionary();
  return (
    <ul className="divide-y border-y">
      {variants.map((variant) => (
        <li
          key={variant.variant_id}
          className="hover:bg-ui-bg-base-hover flex cursor-pointer flex-wrap items-center gap-x-4 gap-y-2 px-6 py-3 sm:flex-nowrap"
          onClick={() => edit(variant)}
        >
          <div className="min-w-0 basis-full sm:basis-0 sm:grow">
            <Text size="small" leading="compact" weight="plus" className="break-words">
              {variantName(variant)}
            </Text>
            {variant.sku && (
              <Text size="small" leading="compact" className="text-ui-fg-muted truncate">
                {variant.sku}
              </Text>
            )}
          </div>
          <div className="grow sm:w-72 sm:grow-0">
            {variant.codes ? (
              <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
                {variant.codes.mxik} · {variant.codes.package_code} · {variant.codes.vat_percent} %
              </Text>
            ) : (
              <Badge size="2xsmall" color="orange">
                {t("fiscal.list.without")}
              </Badge>
            )}
          </div>
          <div className="flex shrink-0 justify-end sm:w-32">
            <Button
              size="small"
              variant="secondary"
              aria-label={t("fiscal.list.editCodes", { product: variantName(variant) })}
              onClick={(event) => {
                event.stopPropagation();
                edit(variant);
              }}
            >
              {variant.codes ? t("fiscal.edit") : t("fiscal.codes.enter")}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
