import { Table, Text } from "@medusajs/ui";
import type { PerformanceAnswer } from "../../api/wire";
import { money } from "../format/money";
import { useDictionary } from "../i18n/use-dictionary";
import { failedCount, percent, reasonsOf } from "./figures";

type Row = PerformanceAnswer["couriers"][number];

/** How each courier did; the same on a phone, one below the other. */
export function PerformanceTable({ couriers }: { couriers: Row[] }) {
  return (
    <div>
      <div className="hidden overflow-x-auto lg:block">
        <Wide couriers={couriers} />
      </div>
      <div className="lg:hidden">
        <Cards couriers={couriers} />
      </div>
    </div>
  );
}

function Wide({ couriers }: { couriers: Row[] }) {
  const { t, language } = useDictionary();
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("performance.courier")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("performance.count")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("performance.onTime")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("performance.median")}</Table.HeaderCell>
          <Table.HeaderCell>{t("performance.failed")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("performance.held")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {couriers.map((row) => (
          <Table.Row key={row.courier_id}>
            <Table.Cell>{row.name}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">{row.count}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">
              {percent(row.on_time_share)}
            </Table.Cell>
            <Table.Cell className="text-right tabular-nums">
              <Minutes row={row} />
            </Table.Cell>
            <Table.Cell className="py-2">
              <Failed row={row} />
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap text-right tabular-nums">
              {money(row.cash_held, language)}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function Cards({ couriers }: { couriers: Row[] }) {
  const { t, language } = useDictionary();
  return (
    <ul className="divide-y border-t">
      {couriers.map((row) => (
        <li key={row.courier_id} className="flex flex-col gap-y-2 px-6 py-3">
          <Text size="small" weight="plus">
            {row.name}
          </Text>
          <dl className="txt-compact-small grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 tabular-nums">
            <dt className="text-ui-fg-muted">{t("performance.count")}</dt>
            <dd>{row.count}</dd>
            <dt className="text-ui-fg-muted">{t("performance.onTime")}</dt>
            <dd>{percent(row.on_time_share)}</dd>
            <dt className="text-ui-fg-muted">{t("performance.median")}</dt>
            <dd>
              <Minutes row={row} />
            </dd>
            <dt className="text-ui-fg-muted">{t("performance.failed")}</dt>
            <dd>
              <Failed row={row} />
            </dd>
            <dt className="text-ui-fg-muted">{t("performance.held")}</dt>
            <dd>{money(row.cash_held, language)}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Minutes({ row }: { row: Row }) {
  const { t } = useDictionary();
  return (
    <>
      {row.median_minutes === null
        ? "—"
        : t("performance.minutes", { count: Math.round(row.median_minutes) })}
    </>
  );
}

function Failed({ row }: { row: Row }) {
  const { word } = useDictionary();
  return (
    <>
      <span className="tabular-nums">{failedCount(row.failed)}</span>
      <span className="text-ui-fg-muted txt-compact-xsmall block tabular-nums">
        {reasonsOf(row.failed)
          .map(([reason, count]) => `${word("failures", reason)}: ${count}`)
          .join(", ")}
      </span>
    </>
  );
}
