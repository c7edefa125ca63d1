import { Button, StatusBadge, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { DifferenceLine } from "../area/area-api";
import { formatTiyin } from "../format/money";
import { startOfDay, tashkentDay } from "../format/tashkent-time";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import { ResolveDialog } from "./resolve-dialog";

/** Each difference with both sides next to one another. */
export function DifferencesTable({ lines }: { lines: DifferenceLine[] }) {
  const { t, language } = useDictionary();
  const [resolving, setResolving] = useState<DifferenceLine | null>(null);
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("area.reconciliation.day")}</Table.HeaderCell>
            <Table.HeaderCell>{t("area.reconciliation.differences")}</Table.HeaderCell>
            <Table.HeaderCell>{t("payments.order")}</Table.HeaderCell>
            <Table.HeaderCell>{t("area.reconciliation.shop")}</Table.HeaderCell>
            <Table.HeaderCell>{t("area.reconciliation.theirs")}</Table.HeaderCell>
            <Table.HeaderCell>{t("area.reconciliation.status")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {lines.map((line) => (
            <Table.Row key={line.id} className="align-top [&>td]:py-3">
              <Table.Cell className="whitespace-nowrap tabular-nums">
                {tashkentDay(startOfDay(line.day) ?? 0, language)}
                <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
                  {providerName(line.provider)}
                </Text>
              </Table.Cell>
              <Table.Cell>
                {t(`area.reconciliation.kinds.${line.kind}`)}
                <Text
                  size="xsmall"
                  leading="compact"
                  className="text-ui-fg-muted max-w-44 truncate font-mono"
                  title={line.provider_reference ?? line.reference}
                >
                  {line.provider_reference ?? line.reference}
                </Text>
              </Table.Cell>
              <Table.Cell>
                {line.order_id ? (
                  <Link to={`/orders/${line.order_id}`} className="text-ui-fg-interactive">
                    #{line.display_id}
                  </Link>
                ) : (
                  <span className="text-ui-fg-muted">—</span>
                )}
              </Table.Cell>
              <SideCell side={line.ledger} />
              <SideCell side={line.provider_side} />
              <Table.Cell>
                <DifferenceState line={line} resolve={() => setResolving(line)} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {resolving && <ResolveDialog line={resolving} close={() => setResolving(null)} />}
    </div>
  );
}

const STATES = ["created", "open", "held", "performed", "paid", "cancelled", "refunded"] as const;

function SideCell({ side }: { side: DifferenceLine["ledger"] }) {
  const { t, language } = useDictionary();
  if (!side) {
    return <Table.Cell className="text-ui-fg-muted">{t("area.reconciliation.unknown")}</Table.Cell>;
  }
  const state = STATES.find((one) => one === side.state);
  return (
    <Table.Cell className="whitespace-nowrap tabular-nums">
      {formatTiyin(side.amount, language)}
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
        {state ? t(`area.reconciliation.states.${state}`) : side.state}
        {side.refunded !== "0" && ` −${formatTiyin(side.refunded, language)}`}
      </Text>
    </Table.Cell>
  );
}

function DifferenceState({ line, resolve }: { line: DifferenceLine; resolve: () => void }) {
  const { t } = useDictionary();
  if (line.status === "open") {
    return (
      <Button size="small" variant="secondary" type="button" onClick={resolve}>
        {t("area.reconciliation.resolve")}
      </Button>
    );
  }
  return (
    <div className="max-w-56">
      <StatusBadge color="green">
        {t(
          line.resolution === "agrees_now"
            ? "area.reconciliation.agreesNow"
            : "area.reconciliation.resolved",
        )}
      </StatusBadge>
      {line.note && (
        <Text size="xsmall" className="text-ui-fg-muted whitespace-normal break-words pt-1">
          {line.note}
        </Text>
      )}
    </div>
  );
}
