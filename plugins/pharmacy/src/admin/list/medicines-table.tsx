import { Table, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { doseFormName } from "../../medicine/dose-forms";
import { tashkentDay } from "../format/tashkent-time";
import { useDictionary, type AdminLanguage } from "../i18n/use-dictionary";
import type { MedicineLine } from "../medicines-api";
import { ClassBadge } from "../parts/class-badge";

type Props = { medicines: MedicineLine[] };

/** A line per product; its name opens it. The same on a phone, as cards. */
export function MedicinesTable({ medicines }: Props) {
  return (
    <>
      <div className="hidden overflow-x-auto lg:block">
        <Wide medicines={medicines} />
      </div>
      <div className="lg:hidden">
        <Cards medicines={medicines} />
      </div>
    </>
  );
}

function Wide({ medicines }: Props) {
  const { t, language } = useDictionary();
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("list.product")}</Table.HeaderCell>
          <Table.HeaderCell>{t("list.substance")}</Table.HeaderCell>
          <Table.HeaderCell>{t("list.form")}</Table.HeaderCell>
          <Table.HeaderCell>{t("list.rxClass")}</Table.HeaderCell>
          <Table.HeaderCell>{t("list.packs")}</Table.HeaderCell>
          <Table.HeaderCell className="whitespace-nowrap">{t("list.expires")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {medicines.map((line) => (
          <Table.Row key={line.product_id}>
            <Table.Cell className="min-w-56 whitespace-normal py-2">
              <Name line={line} />
            </Table.Cell>
            <Table.Cell className="max-w-56 truncate" title={line.substances.join("; ")}>
              {line.substances.join("; ") || "—"}
            </Table.Cell>
            <Table.Cell className="max-w-48 truncate" title={formOf(line, language)}>
              {formOf(line, language)}
            </Table.Cell>
            <Table.Cell>
              <ClassBadge rxClass={line.rx_class} />
            </Table.Cell>
            <Table.Cell className="tabular-nums">{line.packs}</Table.Cell>
            <Table.Cell className="whitespace-nowrap tabular-nums">
              {expiryOf(line, language)}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function Cards({ medicines }: Props) {
  const { t, language } = useDictionary();
  return (
    <ul className="divide-y border-t">
      {medicines.map((line) => (
        <li key={line.product_id} className="flex flex-col gap-y-1.5 px-6 py-3">
          <div className="flex items-start justify-between gap-x-3">
            <Name line={line} />
            <ClassBadge rxClass={line.rx_class} />
          </div>
          <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
            {[line.substances.join("; "), formOf(line, language)].filter(Boolean).join(" · ")}
          </Text>
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted tabular-nums">
            {t("list.packs")}: {line.packs} · {t("list.expires")}: {expiryOf(line, language)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Name({ line }: { line: MedicineLine }) {
  return (
    <div className="min-w-0">
      <Link
        to={`/uz-medicines/${line.product_id}`}
        className="txt-compact-small-plus text-ui-fg-base hover:text-ui-fg-interactive break-words"
      >
        {line.title}
      </Link>
      {line.manufacturer && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          {line.manufacturer}
        </Text>
      )}
    </div>
  );
}

const formOf = ({ form }: MedicineLine, language: AdminLanguage): string =>
  form ? doseFormName(form, language) : "—";

const expiryOf = ({ expires_on }: MedicineLine, language: AdminLanguage): string =>
  expires_on ? tashkentDay(`${expires_on}T12:00:00+05:00`, language) : "—";
