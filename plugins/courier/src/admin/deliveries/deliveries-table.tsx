import { Checkbox, Table, Text } from "@medusajs/ui";
import type { AdminDelivery } from "../../api/wire";
import { windowWords } from "../format/window-words";
import { useDictionary } from "../i18n/use-dictionary";
import { CashWords } from "./cash-words";
import { DeliveryStateBadge } from "./state-badge";

export type SelectableProps = {
  deliveries: AdminDelivery[];
  selected: ReadonlySet<string>;
  toggle: (ids: string[], on: boolean) => void;
  open: (id: string) => void;
};

/** Deliveries as a table, on wide screens. A row opens its delivery; its number does too, for the keyboard. */
export function DeliveriesTable({ deliveries, selected, toggle, open }: SelectableProps) {
  const { t, language } = useDictionary();
  const ids = deliveries.map(({ id }) => id);
  const chosen = ids.filter((id) => selected.has(id)).length;
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell className="w-8">
            <Checkbox
              aria-label={t("list.selectAll")}
              checked={chosen === 0 ? false : chosen === ids.length ? true : "indeterminate"}
              onCheckedChange={(checked) => toggle(ids, checked === true)}
            />
          </Table.HeaderCell>
          <Table.HeaderCell>{t("list.order")}</Table.HeaderCell>
          <Table.HeaderCell>{t("list.to")}</Table.HeaderCell>
          <Table.HeaderCell>{t("list.window")}</Table.HeaderCell>
          <Table.HeaderCell>{t("list.state")}</Table.HeaderCell>
          <Table.HeaderCell>{t("list.courier")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("list.cash")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {deliveries.map((delivery) => (
          <Table.Row key={delivery.id} className="cursor-pointer" onClick={() => open(delivery.id)}>
            <Table.Cell onClick={(event) => event.stopPropagation()}>
              <Select delivery={delivery} selected={selected} toggle={toggle} />
            </Table.Cell>
            <Table.Cell className="py-2">
              <OpenButton delivery={delivery} open={open} />
            </Table.Cell>
            <Table.Cell className="max-w-64 py-2">
              <Place delivery={delivery} />
            </Table.Cell>
            <Table.Cell className="py-2 tabular-nums">
              <Text size="small" leading="compact">
                {windowWords(delivery.window, language)}
              </Text>
              <Service delivery={delivery} />
            </Table.Cell>
            <Table.Cell className="py-2">
              <DeliveryStateBadge delivery={delivery} />
            </Table.Cell>
            <Table.Cell className="py-2">
              <Who delivery={delivery} />
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap text-right tabular-nums">
              {delivery.cash_due > 0 || delivery.unpaid > 0 ? (
                <CashWords delivery={delivery} />
              ) : (
                "—"
              )}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

/** The same deliveries as cards, on a phone. */
export function DeliveryCards({ deliveries, selected, toggle, open }: SelectableProps) {
  const { language } = useDictionary();
  return (
    <ul className="divide-y border-t">
      {deliveries.map((delivery) => (
        <li key={delivery.id} className="flex gap-x-3 px-6 py-3">
          <div className="pt-0.5">
            <Select delivery={delivery} selected={selected} toggle={toggle} />
          </div>
          <div className="flex min-w-0 flex-1 flex-col gap-y-1.5">
            <div className="flex flex-wrap items-start justify-between gap-2">
              <OpenButton delivery={delivery} open={open} />
              <DeliveryStateBadge delivery={delivery} />
            </div>
            <Place delivery={delivery} />
            <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
              {windowWords(delivery.window, language)}
            </Text>
            <div className="flex items-center justify-between gap-x-3">
              <Who delivery={delivery} />
              <Text size="small" leading="compact" className="whitespace-nowrap tabular-nums">
                {(delivery.cash_due > 0 || delivery.unpaid > 0) && (
                  <CashWords delivery={delivery} />
                )}
              </Text>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

type One = { delivery: AdminDelivery };

function Select({
  delivery,
  selected,
  toggle,
}: One & Pick<SelectableProps, "selected" | "toggle">) {
  const { t } = useDictionary();
  return (
    <Checkbox
      aria-label={t("list.select", { number: `#${delivery.order_no}` })}
      checked={selected.has(delivery.id)}
      onCheckedChange={(checked) => toggle([delivery.id], checked === true)}
    />
  );
}

function OpenButton({ delivery, open }: One & Pick<SelectableProps, "open">) {
  const { t } = useDictionary();
  return (
    <button
      type="button"
      aria-label={t("list.open", { number: `#${delivery.order_no}` })}
      className="focus-visible:shadow-borders-focus rounded-sm text-left outline-none"
      onClick={(event) => {
        event.stopPropagation();
        open(delivery.id);
      }}
    >
      <span className="txt-compact-small-plus block tabular-nums">#{delivery.order_no}</span>
      <span className="text-ui-fg-muted block font-mono text-xs">{delivery.tracking_code}</span>
    </button>
  );
}

function Place({ delivery }: One) {
  const { name } = useDictionary();
  const places = [delivery.division, delivery.district].filter(Boolean).map(name);
  return (
    <div className="min-w-0">
      <Text size="small" leading="compact" className="truncate">
        {delivery.contact_name || "—"}
      </Text>
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
        {places.join(", ") || delivery.address_text}
      </Text>
    </div>
  );
}

function Service({ delivery }: One) {
  const { word } = useDictionary();
  return delivery.service === "express" ? (
    <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
      {word("services", "express")}
    </Text>
  ) : null;
}

/** The courier, or the carrier to whom the parcel was given. */
function Who({ delivery: { courier, carrier, carrier_ref } }: One) {
  const { word } = useDictionary();
  if (carrier === "own") {
    return (
      <Text size="small" leading="compact" className={courier ? "" : "text-ui-fg-muted"}>
        {courier?.name ?? "—"}
      </Text>
    );
  }
  return (
    <div>
      <Text size="small" leading="compact">
        {word("carriers", carrier)}
      </Text>
      {carrier_ref && <span className="text-ui-fg-muted font-mono text-xs">{carrier_ref}</span>}
    </div>
  );
}
