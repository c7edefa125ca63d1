import { Table } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { grouped } from "../../../format/number";
import { startOfDay, tashkentDay } from "../../../format/tashkent-time";
import { useDictionary } from "../../../i18n/use-dictionary";
import { sumUp } from "../../../log/sum-up";
import { fetchCounters, NOTIFY_KEY, type CounterRow } from "../../../notify-api";
import { DayField } from "../../../parts/day-field";
import { LoadingRows } from "../../../parts/loading";
import { EmptyNotice, FailureNotice } from "../../../parts/notice";

const FRESH_MS = 15_000;

/** What was sent, by day and channel, and what it cost. */
const CountersPage = () => {
  const { t } = useDictionary();
  const [days, setDays] = useState<{ from?: string; to?: string }>({});
  const { data, error, refetch } = useQuery({
    queryKey: [NOTIFY_KEY, "counters", days],
    queryFn: () => fetchCounters(days),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH_MS,
  });
  const from = days.from ?? data?.from ?? "";
  const to = days.to ?? data?.to ?? "";

  return (
    <AreaPage title="counters.title" subtitle="counters.subtitle">
      <div className="flex flex-wrap gap-3 px-6 py-4">
        <DayField
          label={t("common.from")}
          value={from}
          max={to}
          change={(day) => setDays({ ...days, from: day || undefined })}
        />
        <DayField
          label={t("common.to")}
          value={to}
          min={from}
          change={(day) => setDays({ ...days, to: day || undefined })}
        />
      </div>
      {!data ? (
        error ? (
          <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
        ) : (
          <LoadingRows />
        )
      ) : data.counters.length === 0 ? (
        <EmptyNotice title={t("counters.empty")} hint={t("counters.emptyHint")} />
      ) : (
        <CountersTable counters={data.counters} />
      )}
    </AreaPage>
  );
};

function CountersTable({ counters }: { counters: CounterRow[] }) {
  const { t, language } = useDictionary();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("counters.day")}</Table.HeaderCell>
            <Table.HeaderCell>{t("log.channel")}</Table.HeaderCell>
            {(["sent", "delivered", "failed", "cost"] as const).map((name) => (
              <Table.HeaderCell key={name} className="text-right">
                {t(`counters.${name}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {sumUp(counters).map((sum) => (
            <CounterLine key={sum.channel} strong counter={{ ...sum, day: t("counters.period") }} />
          ))}
          {counters.map((counter) => (
            <CounterLine
              key={`${counter.day} ${counter.channel}`}
              counter={{ ...counter, day: tashkentDay(startOfDay(counter.day) ?? 0, language) }}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function CounterLine({ counter, strong }: { counter: CounterRow; strong?: boolean }) {
  const { t, word } = useDictionary();
  const { day, channel, sent, delivered, failed, cost } = counter;
  return (
    <Table.Row className={strong ? "bg-ui-bg-subtle font-medium" : undefined}>
      <Table.Cell className="whitespace-nowrap tabular-nums">{day}</Table.Cell>
      <Table.Cell>{word("channels", channel)}</Table.Cell>
      {[sent, delivered, failed].map((number, n) => (
        <Table.Cell key={n} className="text-right tabular-nums">
          {grouped(number)}
        </Table.Cell>
      ))}
      <Table.Cell className="whitespace-nowrap text-right tabular-nums">
        {cost === 0 ? "—" : t("counters.som", { sum: grouped(cost) })}
      </Table.Cell>
    </Table.Row>
  );
}

export const handle = areaBreadcrumb("tabs.counters");

export default CountersPage;
