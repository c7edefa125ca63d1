import { Heading, Table, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { waitingWords } from "../format/time-left";
import { useDictionary } from "../i18n/use-dictionary";
import { Fact } from "../parts/fact";
import { EmptyNotice } from "../parts/notice";
import type { Figures } from "../prescriptions-api";
import { useDesk } from "../queue/use-desk";
import { barOf, percent } from "./figures";

const MINUTE_MS = 60_000;

/** Figures of a period. */
export function FiguresView({ figures }: { figures: Figures }) {
  const { t, language } = useDictionary();
  const minutes = (count: number | null) =>
    count === null ? "—" : waitingWords(count * MINUTE_MS, language);
  return (
    <>
      <dl className="grid grid-cols-2 gap-px lg:grid-cols-4">
        <Figure name={t("statistics.waiting")} value={figures.waiting} />
        <Figure name={t("statistics.decided")} value={figures.decided} />
        <Figure name={t("statistics.median")} value={minutes(figures.median_minutes)} />
        <Figure name={t("statistics.share")} value={percent(figures.share_approved)} />
      </dl>
      <Part title={t("statistics.reasons")}>
        {figures.reasons.length === 0 ? (
          <EmptyNotice title={t("statistics.noReasons")} />
        ) : (
          <Reasons reasons={figures.reasons} />
        )}
      </Part>
      <Part title={t("statistics.pharmacists")}>
        {figures.pharmacists.length === 0 ? (
          <EmptyNotice title={t("statistics.noDecisions")} />
        ) : (
          <>
            <div className="hidden overflow-x-auto sm:block">
              <Pharmacists rows={figures.pharmacists} minutes={minutes} />
            </div>
            <div className="sm:hidden">
              <PharmacistCards rows={figures.pharmacists} minutes={minutes} />
            </div>
          </>
        )}
      </Part>
    </>
  );
}

function Figure({ name, value }: { name: string; value: string | number }) {
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <dt className="txt-compact-small text-ui-fg-subtle">{name}</dt>
      <dd className="text-xl font-medium sm:text-2xl tabular-nums">{value}</dd>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Heading level="h2" className="px-6 pb-2 pt-4">
        {title}
      </Heading>
      {children}
    </section>
  );
}

function Reasons({ reasons }: Pick<Figures, "reasons">) {
  const { word } = useDictionary();
  const counts = reasons.map(({ lines }) => lines);
  return (
    <ul className="flex flex-col gap-y-3 px-6 pb-6 pt-2">
      {reasons.map(({ code, lines }) => (
        <li key={code} className="flex flex-col gap-y-1">
          <div className="flex justify-between gap-x-4">
            <Text size="small" leading="compact">
              {word("codes", code)}
            </Text>
            <Text size="small" leading="compact" className="tabular-nums">
              {lines}
            </Text>
          </div>
          <div aria-hidden className="bg-ui-bg-subtle h-1.5 rounded-full">
            <div
              className="bg-ui-tag-blue-icon h-full rounded-full"
              style={{ width: `${barOf(lines, counts)}%` }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

type PharmacistsProps = {
  rows: Figures["pharmacists"];
  minutes: (count: number | null) => string;
};

function Pharmacists({ rows, minutes }: PharmacistsProps) {
  const { t } = useDictionary();
  const desk = useDesk();
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("statistics.pharmacist")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("statistics.decided")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("statistics.share")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("statistics.median")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={row.user_id}>
            <Table.Cell>{desk?.names[row.user_id] ?? t("statistics.former")}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">{row.decided}</Table.Cell>
            <Table.Cell className="whitespace-nowrap text-right tabular-nums">
              {shareOf(row)}
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap text-right tabular-nums">
              {minutes(row.median_minutes)}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

/** The same on a phone. */
function PharmacistCards({ rows, minutes }: PharmacistsProps) {
  const { t } = useDictionary();
  const desk = useDesk();
  return (
    <ul className="divide-y border-t">
      {rows.map((row) => (
        <li key={row.user_id} className="flex flex-col gap-y-1.5 px-6 py-3">
          <Text size="small" weight="plus">
            {desk?.names[row.user_id] ?? t("statistics.former")}
          </Text>
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
            <Fact name={t("statistics.decided")}>{row.decided}</Fact>
            <Fact name={t("statistics.share")}>{shareOf(row)}</Fact>
            <Fact name={t("statistics.median")}>{minutes(row.median_minutes)}</Fact>
          </dl>
        </li>
      ))}
    </ul>
  );
}

const shareOf = ({ decided, approved }: Figures["pharmacists"][number]): string =>
  percent(decided > 0 ? approved / decided : null);
