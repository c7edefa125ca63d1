import { Button, Heading, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Area, Level } from "../../access/area";
import { ROLES } from "../../access/role";
import { NAMESPACE } from "../i18n/dictionary";

const COLOUR: Record<Level, string> = {
  none: "text-ui-fg-disabled",
  read: "text-ui-fg-subtle",
  write: "text-ui-fg-base font-medium",
};

/** Parts of the admin and what each role does there. */
export function AreasTable({ areas }: { areas: Area[] }) {
  const { t } = useTranslation(NAMESPACE);
  const [shown, setShown] = useState(false);
  const rows = [...areas].sort((a, b) => a.path.localeCompare(b.path));
  return (
    <section>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading level="h2">{t("table.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("table.hint")}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          type="button"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? "table.hide" : "table.show")}
        </Button>
      </div>
      {shown && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("table.part")}</Table.HeaderCell>
                {ROLES.map((role) => (
                  <Table.HeaderCell key={role}>{t(`roles.${role}`)}</Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map((area) => (
                <Table.Row key={area.path}>
                  <Table.Cell>
                    <code className="txt-compact-small">{area.path.replace("/admin/", "")}</code>
                  </Table.Cell>
                  {ROLES.map((role) => {
                    const level = role === "owner" ? "write" : area[role];
                    return (
                      <Table.Cell key={role} className={COLOUR[level]}>
                        {t(`table.${level}`)}
                      </Table.Cell>
                    );
                  })}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </section>
  );
}
