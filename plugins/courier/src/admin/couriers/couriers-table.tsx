import { EllipsisHorizontal } from "@medusajs/icons";
import { DropdownMenu, IconButton, StatusBadge, Table, Text } from "@medusajs/ui";
import type { AdminCourier } from "../../api/wire";
import { money } from "../format/money";
import { phoneWords } from "../format/phone";
import { PROVINCES } from "../format/provinces";
import { moment } from "../format/window-words";
import { useDictionary } from "../i18n/use-dictionary";

export type CourierAct = "edit" | "signIn" | "signOut";

type Props = { couriers: AdminCourier[]; act: (act: CourierAct, courier: AdminCourier) => void };

/** Couriers with what each has now, on wide screens. */
export function CouriersTable({ couriers, act }: Props) {
  const { t, language } = useDictionary();
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("couriers.name")}</Table.HeaderCell>
          <Table.HeaderCell>{t("couriers.phone")}</Table.HeaderCell>
          <Table.HeaderCell>{t("couriers.zones")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("couriers.open")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("couriers.held")}</Table.HeaderCell>
          <Table.HeaderCell>{t("couriers.seen")}</Table.HeaderCell>
          <Table.HeaderCell>{t("list.state")}</Table.HeaderCell>
          <Table.HeaderCell />
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {couriers.map((courier) => (
          <Table.Row key={courier.id}>
            <Table.Cell className="py-2">
              <Name courier={courier} />
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap tabular-nums">
              {phoneWords(courier.phone)}
            </Table.Cell>
            <Table.Cell className="max-w-56 py-2">
              <Zones zones={courier.zones} />
            </Table.Cell>
            <Table.Cell className="text-right tabular-nums">{courier.open}</Table.Cell>
            <Table.Cell className="whitespace-nowrap text-right tabular-nums">
              {money(courier.cash_held, language)}
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap tabular-nums">
              {courier.last_position_at ? moment(courier.last_position_at, language) : "—"}
            </Table.Cell>
            <Table.Cell>
              <Works courier={courier} />
            </Table.Cell>
            <Table.Cell className="text-right">
              <Actions courier={courier} act={act} />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

/** The same couriers as cards, on a phone. */
export function CourierCards({ couriers, act }: Props) {
  const { t, language } = useDictionary();
  return (
    <ul className="divide-y border-t">
      {couriers.map((courier) => (
        <li key={courier.id} className="flex flex-col gap-y-1.5 px-6 py-3">
          <div className="flex items-start justify-between gap-x-3">
            <Name courier={courier} />
            <Actions courier={courier} act={act} />
          </div>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Text size="small" className="tabular-nums">
              {phoneWords(courier.phone)}
            </Text>
            <Works courier={courier} />
          </div>
          <Zones zones={courier.zones} />
          <Text size="small" className="text-ui-fg-subtle tabular-nums">
            {t("couriers.open")}: {courier.open} · {t("couriers.held")}:{" "}
            {money(courier.cash_held, language)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

type One = { courier: AdminCourier };

function Name({ courier: { name, vehicle } }: One) {
  const { word } = useDictionary();
  return (
    <div className="min-w-0">
      <Text size="small" leading="compact" weight="plus" className="break-words">
        {name}
      </Text>
      {vehicle && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          {word("vehicles", vehicle)}
        </Text>
      )}
    </div>
  );
}

function Zones({ zones }: { zones: string[] }) {
  const { t, name } = useDictionary();
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle">
      {zones.length === 0
        ? t("couriers.everywhere")
        : zones.map((code) => (PROVINCES[code] ? name(PROVINCES[code]) : code)).join(", ")}
    </Text>
  );
}

function Works({ courier: { is_active } }: One) {
  const { t } = useDictionary();
  return (
    <StatusBadge color={is_active ? "green" : "grey"} className="whitespace-nowrap">
      {t(is_active ? "couriers.active" : "couriers.inactive")}
    </StatusBadge>
  );
}

function Actions({ courier, act }: One & Pick<Props, "act">) {
  const { t } = useDictionary();
  const name = t("couriers.actions", { name: courier.name });
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" type="button" aria-label={name} title={name}>
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <DropdownMenu.Item onSelect={() => act("edit", courier)}>
          {t("couriers.edit")}
        </DropdownMenu.Item>
        {courier.is_active && (
          <DropdownMenu.Item onSelect={() => act("signIn", courier)}>
            {t("couriers.signIn")}
          </DropdownMenu.Item>
        )}
        <DropdownMenu.Item onSelect={() => act("signOut", courier)}>
          {t("couriers.signOut")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
