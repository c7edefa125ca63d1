import { Badge, Button, Container, Heading, Skeleton, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { FailureNotice } from "../parts/notice";
import { CodesDrawer } from "./codes-drawer";
import { fetchVariant, FISCAL_KEY, type FiscalCodes } from "./fiscal-api";

/** The codes of a variant, beside it. */
export function VariantCodes({ variant_id }: { variant_id: string }) {
  const { t } = useDictionary();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [...FISCAL_KEY, "variant", variant_id],
    queryFn: () => fetchVariant(variant_id),
  });
  const codes = data?.variant.codes;
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("fiscal.codes.heading")}</Heading>
        {codes && (
          <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
            {t("fiscal.edit")}
          </Button>
        )}
      </div>
      {!data && error && (
        <FailureNotice title={t("fiscal.failed")} error={error} retry={() => void refetch()} />
      )}
      {!data && !error && (
        <div role="status" aria-label={t("fiscal.loading")} className="px-6 py-4">
          <Skeleton className="h-20 w-full" />
        </div>
      )}
      {data && codes && <CodesList codes={codes} />}
      {data && !codes && (
        <div className="flex flex-col items-start gap-y-3 px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            {t("fiscal.codes.none")}
          </Text>
          <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
            {t("fiscal.codes.enter")}
          </Button>
        </div>
      )}
      {data && editing && (
        <CodesDrawer
          variant={data.variant}
          rates={data.vat_percents}
          close={() => setEditing(false)}
        />
      )}
    </Container>
  );
}

function CodesList({ codes }: { codes: FiscalCodes }) {
  const { t } = useDictionary();
  const seller = codes.seller_tin ?? codes.seller_pinfl;
  return (
    <dl className="txt-compact-small text-ui-fg-subtle grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 px-6 py-4">
      <Fact label={t("fiscal.field.mxik")}>{codes.mxik}</Fact>
      <Fact label={t("fiscal.field.package_code")}>{codes.package_code}</Fact>
      <Fact label={t("fiscal.field.vat_percent")}>{codes.vat_percent} %</Fact>
      {codes.units !== null && <Fact label={t("fiscal.field.units")}>{codes.units}</Fact>}
      {codes.barcode && <Fact label={t("fiscal.field.barcode")}>{codes.barcode}</Fact>}
      {seller && <Fact label={t("fiscal.field.seller")}>{seller}</Fact>}
      {codes.is_marked && (
        <dd className="col-span-2">
          <Badge size="2xsmall">{t("fiscal.codes.marked")}</Badge>
        </dd>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ui-fg-muted">{label}</dt>
      <dd className="break-words text-right tabular-nums">{children}</dd>
    </>
  );
}
