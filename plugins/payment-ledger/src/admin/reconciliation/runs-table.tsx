import { StatusBadge, Table } from "@medusajs/ui";
import type { Reconciliation } from "../area/area-api";
import { formatTiyin } from "../format/money";
import { startOfDay, tashkentDay } from "../format/tashkent-time";
import { providerName, useDictionary } from "../i18n/use-dictionary";

/** Each comparison: how much was looked at, what each side has, whether they agree. */
export function RunsTable({ runs }: { runs: Reconciliation[] }) {
  const { t, language } = useDictionary();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("area.reconciliation.day")}</Table.HeaderCell>
            <Table.HeaderCell>{t("payments.provider")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("area.reconciliation.checked")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("area.reconciliation.shop")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("area.reconciliation.theirs")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("area.reconciliation.status")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {runs.map((run) => (
            <Table.Row key={run.id}>
              <Table.Cell className="whitespace-nowrap tabular-nums">
                {tashkentDay(startOfDay(run.day) ?? 0, language)}
              </Table.Cell>
              <Table.Cell>{providerName(run.provider)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{run.checked}</Table.Cell>
              <Table.Cell className="whitespace-nowrap text-right tabular-nums">
                {formatTiyin(net(run.ledger_amount, run.ledger_refunded), language)}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap text-right tabular-nums">
                {formatTiyin(net(run.provider_amount, run.provider_refunded), language)}
              </Table.Cell>
              <Table.Cell>
                <RunState run={run} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function RunState({ run }: { run: Reconciliation }) {
  const { t } = useDictionary();
  if (run.error !== null) {
    return (
      <StatusBadge color="red" title={run.error}>
        {t("area.reconciliation.failedRun")}
      </StatusBadge>
    );
  }
  if (run.finished_at === null) {
    return <StatusBadge color="blue">{t("area.reconciliation.underWay")}</StatusBadge>;
  }
  return run.found === 0 ? (
    <StatusBadge color="green">{t("area.reconciliation.agrees")}</StatusBadge>
  ) : (
    <StatusBadge color="orange">
      {t("area.reconciliation.differs", { count: run.found })}
    </StatusBadge>
  );
}

const net = (amount: string, refunded: string) => (BigInt(amount) - BigInt(refunded)).toString();
