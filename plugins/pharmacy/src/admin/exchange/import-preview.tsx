import { Alert, Button, Table, Text } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import type { ImportAnswer } from "../medicines-api";

type Report = Exclude<ImportAnswer, { unreadable: string }>;

type Props = { answer: ImportAnswer; saving: boolean; apply: () => void };

/** What a file would change, or what is wrong with it. */
export function ImportPreview({ answer, saving, apply }: Props) {
  const { t } = useDictionary();
  if ("unreadable" in answer) {
    return <Alert variant="error">{t(`unreadable.${answer.unreadable}`)}</Alert>;
  }
  const isRight = answer.error_count === 0;
  const changes = answer.added + answer.changed;
  return (
    <div className="flex flex-col gap-y-4">
      <Counts report={answer} />
      {!isRight && (
        <>
          <Alert variant="error">{t("files.fix")}</Alert>
          <Errors report={answer} />
        </>
      )}
      {isRight && changes === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("files.nothing")}
        </Text>
      )}
      {isRight && changes > 0 && (
        <Button size="small" className="self-start" isLoading={saving} onClick={apply}>
          {t("files.apply")}
        </Button>
      )}
    </div>
  );
}

function Counts({ report }: { report: Report }) {
  const { t } = useDictionary();
  const counts = [
    ["files.added", report.added],
    ["files.changed", report.changed],
    ["files.unchanged", report.unchanged],
    ["files.skipped", report.skipped],
    ["files.wrong", report.error_count],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {counts.map(([label, count]) => (
        <div key={label} className="flex flex-col">
          <dt className="txt-compact-xsmall text-ui-fg-muted">{t(label)}</dt>
          <dd className="txt-compact-large-plus tabular-nums">{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function Errors({ report: { errors, error_count } }: { report: Report }) {
  const { t } = useDictionary();
  return (
    <div className="overflow-x-auto rounded-lg border">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("files.row")}</Table.HeaderCell>
            <Table.HeaderCell>{t("files.column")}</Table.HeaderCell>
            <Table.HeaderCell>{t("files.reason")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {errors.map(({ row, column, code }, i) => (
            <Table.Row key={i}>
              <Table.Cell className="tabular-nums">{row}</Table.Cell>
              <Table.Cell className="font-mono text-xs">{column}</Table.Cell>
              <Table.Cell className="min-w-56 whitespace-normal py-2">
                {t(`rowErrors.${code}`)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {error_count > errors.length && (
        <Text size="small" className="text-ui-fg-muted px-6 py-3">
          {t("files.more", { count: errors.length })}
        </Text>
      )}
    </div>
  );
}
