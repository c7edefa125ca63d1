import { Table, Text } from "@medusajs/ui";
import type { DayTotal } from "../area/area-api";
import { formatTiyin } from "../format/money";
import { startOfDay, tashkentDay } from "../format/tashkent-time";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import { sumUp } from "./sum-up";

/** What each provider moved over the whole period, and then day by day. */
export function TotalsTable({ totals }: { totals: DayTotal[] }) {
  const { t, language } = useDictionary();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("area.totals.day")}</Table.HeaderCell>
            <Table.HeaderCell>{t("area.totals.provider")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("area.totals.paid")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("area.totals.refunded")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("area.totals.net")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {sumUp(totals).map((sum) => (
            <TotalRow
              key={sum.provider}
              strong
              day={t("area.totals.period")}
              {...sum}
              paid={sum.paid.toString()}
              refunded={sum.refunded.toString()}
            />
          ))}
          {totals.map((total) => (
            <TotalRow
              key={`${total.day} ${total.provider}`}
              {...total}
              day={tashkentDay(startOfDay(total.day) ?? 0, language)}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function TotalRow({ strong, ...total }: DayTotal & { strong?: boolean }) {
  const { language } = useDictionary();
  const net = BigInt(total.paid) - BigInt(total.refunded);
  return (
    <Table.Row className={strong ? "bg-ui-bg-subtle font-medium" : undefined}>
      <Table.Cell className="whitespace-nowrap tabular-nums">{total.day}</Table.Cell>
      <Table.Cell>{providerName(total.provider)}</Table.Cell>
      <Moved sum={total.paid} count={total.paid_count} />
      <Moved sum={total.refunded} count={total.refunded_count} />
      <Table.Cell className="whitespace-nowrap text-right tabular-nums">
        {formatTiyin(net.toString(), language)}
      </Table.Cell>
    </Table.Row>
  );
}

function Moved({ sum, count }: { sum: string; count: number }) {
  const { t, language } = useDictionary();
  return (
    <Table.Cell className="whitespace-nowrap py-2 text-right tabular-nums">
      {count === 0 ? (
        <span className="text-ui-fg-muted">—</span>
      ) : (
        <>
          {formatTiyin(sum, language)}
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
            {t("area.totals.count", { count })}
          </Text>
        </>
      )}
    </Table.Cell>
  );
}
