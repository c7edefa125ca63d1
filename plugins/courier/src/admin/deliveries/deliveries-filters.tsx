import { Button, Label, Switch } from "@medusajs/ui";
import { useId } from "react";
import { CARRIERS, DELIVERY_STATES } from "../../api/wire";
import { PROVINCES } from "../format/provinces";
import { useDictionary } from "../i18n/use-dictionary";
import { Choice } from "../parts/choice";
import { DayField } from "../parts/day-field";
import { SearchField } from "../parts/search-field";
import { isFiltered, type DeliveriesFilter } from "./deliveries-filter";
import { useCouriers } from "./use-couriers";

type Props = {
  filter: DeliveriesFilter;
  change: (changed: Partial<DeliveriesFilter>) => void;
  clear: () => void;
};

/** The bar above the list. Every change goes into the page's address. */
export function DeliveriesFilters({ filter, change, clear }: Props) {
  const { t, word, name } = useDictionary();
  const couriers = useCouriers().data?.couriers ?? [];
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-3 px-6 py-4">
      <SearchField label={t("list.search")} value={filter.q} change={(q) => change({ q })} />
      <Choice
        label={t("list.state")}
        any={t("list.anyState")}
        value={filter.state}
        options={DELIVERY_STATES.map((value) => ({ value, label: word("states", value) }))}
        change={(state) => change({ state })}
      />
      <Choice
        label={t("list.zone")}
        any={t("list.anyZone")}
        value={filter.zone}
        options={[
          ...Object.entries(PROVINCES).map(([value, words]) => ({ value, label: name(words) })),
          { value: "none", label: t("board.noZone") },
        ]}
        change={(zone) => change({ zone })}
      />
      <Choice
        label={t("list.courier")}
        any={t("list.anyCourier")}
        value={filter.courier}
        options={[
          { value: "none", label: t("list.noCourier") },
          ...couriers.map(({ id, name: called }) => ({ value: id, label: called })),
        ]}
        change={(courier) => change({ courier })}
      />
      <Choice
        label={t("list.carrier")}
        any={t("list.anyCarrier")}
        value={filter.carrier}
        options={CARRIERS.map((value) => ({ value, label: word("carriers", value) }))}
        change={(carrier) => change({ carrier })}
      />
      <DayField label={t("common.day")} value={filter.day} change={(day) => change({ day })} />
      <Only label={t("list.lateOnly")} on={filter.late} change={(late) => change({ late })} />
      <Only
        label={t("list.attentionOnly")}
        on={filter.attention}
        change={(attention) => change({ attention })}
      />
      {isFiltered(filter) && (
        <Button size="small" variant="transparent" type="button" onClick={clear}>
          {t("common.clear")}
        </Button>
      )}
    </div>
  );
}

type OnlyProps = { label: string; on: boolean; change: (on: boolean) => void };

function Only({ label, on, change }: OnlyProps) {
  const id = useId();
  return (
    <div className="flex h-8 items-center gap-x-2">
      <Switch id={id} size="small" checked={on} onCheckedChange={change} />
      <Label htmlFor={id} size="small">
        {label}
      </Label>
    </div>
  );
}
