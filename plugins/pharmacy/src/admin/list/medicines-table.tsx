import { Table, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { doseFormName } from "../../medicine/dose-forms";
import { tashkentDay } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import type { MedicineLine } from "../medicines-api";
import { ClassBadge } from "../parts/class-badge";

/** A line per product; a press opens it. */
export function MedicinesTable({ medicines }: { medicines: MedicineLine[] }) {
  const { t, language } = useDictionary();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("list.product")}</Table.HeaderCell>
            <Table.HeaderCell>{t("list.substance")}</Table.HeaderCell>
            <Table.HeaderCell>{t("list.form")}</Table.HeaderCell>
            <Table.HeaderCell>{t("list.rxClass")}</Table.HeaderCell>
            <Table.HeaderCell>{t("list.packs")}</Table.HeaderCell>
            <Table.HeaderCell>{t("list.expires")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {medicines.map((line) => (
            <Table.Row key={line.product_id}>
              <Table.Cell className="min-w-56 whitespace-normal py-2">
                <Link
                  to={`/uz-medicines/${line.product_id}`}
                  className="txt-compact-small-plus text-ui-fg-base hover:text-ui-fg-interactive"
                >
                  {line.title}
                </Link>
                {line.manufacturer && (
                  <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
                    {line.manufacturer}
                  </Text>
                )}
              </Table.Cell>
              <Table.Cell className="max-w-56 truncate" title={line.substances.join("; ")}>
                {line.substances.join("; ") || "—"}
              </Table.Cell>
              <Table.Cell className="max-w-48 truncate">
                {line.form ? doseFormName(line.form, language) : "—"}
              </Table.Cell>
              <Table.Cell>
                <ClassBadge rxClass={line.rx_class} />
              </Table.Cell>
              <Table.Cell className="tabular-nums">{line.packs}</Table.Cell>
              <Table.Cell className="whitespace-nowrap tabular-nums">
                {line.expires_on ? tashkentDay(`${line.expires_on}T12:00:00+05:00`, language) : "—"}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
