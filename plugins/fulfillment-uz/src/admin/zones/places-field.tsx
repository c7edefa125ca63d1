import { TriangleRightMini } from "@medusajs/icons";
import { Badge, Checkbox, Input, Label, Text } from "@medusajs/ui";
import { useId, useState, type ReactNode } from "react";
import type { TariffZone } from "../../api/wire";
import { DIVISIONS, type Division } from "../../divisions";
import { useDictionary } from "../i18n/use-dictionary";
import { findPlaces } from "./find-places";

type Chosen = { divisions: string[]; districts: string[] };
type Props = Chosen & { others: TariffZone[]; change: (chosen: Partial<Chosen>) => void };

/** Whole divisions, and districts out of others; what another zone has is shown with its name and cannot be chosen. */
export function PlacesField({ divisions, districts, others, change }: Props) {
  const { t } = useDictionary();
  const [looked, setLooked] = useState("");
  const shown = findPlaces(DIVISIONS, looked);
  return (
    <div className="flex flex-col gap-y-2">
      <Input
        size="small"
        type="search"
        aria-label={t("zone.find")}
        placeholder={t("zone.find")}
        value={looked}
        onChange={(event) => setLooked(event.target.value)}
      />
      <div className="border-ui-border-base max-h-80 divide-y overflow-y-auto rounded-lg border">
        {shown.length === 0 && (
          <Text size="small" className="text-ui-fg-muted p-4 text-center">
            {t("zone.nothingFound")}
          </Text>
        )}
        {shown.map((division) => (
          <DivisionPart
            key={division.code}
            division={division}
            isOpen={looked.trim() !== ""}
            divisions={divisions}
            districts={districts}
            others={others}
            change={change}
          />
        ))}
      </div>
    </div>
  );
}

function DivisionPart({
  division,
  isOpen,
  divisions,
  districts,
  others,
  change,
}: Props & { division: Division; isOpen: boolean }) {
  const { t, language } = useDictionary();
  const [opened, setOpened] = useState(false);
  const whole = divisions.includes(division.code);
  const count = division.districts.filter(({ soato }) => districts.includes(soato)).length;
  return (
    <details
      className="group"
      open={isOpen || opened}
      onToggle={(event) => !isOpen && setOpened(event.currentTarget.open)}
    >
      <summary className="txt-compact-small-plus focus-visible:shadow-borders-focus hover:bg-ui-bg-base-hover flex cursor-pointer list-none items-center justify-between gap-2 px-3 py-2 outline-none">
        <span className="flex items-center gap-1">
          <TriangleRightMini className="text-ui-fg-muted transition-transform group-open:rotate-90" />
          {division.name[language]}
        </span>
        {(whole || count > 0) && (
          <Badge size="2xsmall" color="blue">
            {whole ? t("zone.whole") : t("zone.chosen", { count })}
          </Badge>
        )}
      </summary>
      <ul className="flex flex-col gap-y-1 px-3 pb-3">
        <Tick
          name={`${division.name[language]}, ${t("zone.whole")}`}
          checked={whole}
          owner={others.find((zone) => zone.divisions.includes(division.code))}
          toggle={(on) => change({ divisions: toggled(divisions, division.code, on) })}
        />
        {division.districts.map((district) => (
          <Tick
            key={district.soato}
            inner
            name={district.name[language]}
            checked={districts.includes(district.soato)}
            owner={others.find((zone) => zone.districts.includes(district.soato))}
            toggle={(on) => change({ districts: toggled(districts, district.soato, on) })}
          />
        ))}
      </ul>
    </details>
  );
}

type TickProps = {
  name: ReactNode;
  checked: boolean;
  inner?: boolean;
  /** The zone that has it already. */
  owner?: TariffZone;
  toggle: (on: boolean) => void;
};

function Tick({ name, checked, inner, owner, toggle }: TickProps) {
  const { t, language } = useDictionary();
  const id = useId();
  return (
    <li className={`flex items-center gap-2 ${inner ? "pl-6" : ""}`}>
      <Checkbox
        id={id}
        checked={checked}
        disabled={owner !== undefined && !checked}
        onCheckedChange={(on) => toggle(on === true)}
      />
      <Label htmlFor={id} size="small" className={owner && !checked ? "text-ui-fg-muted" : ""}>
        {name} {owner && t("zone.inZone", { zone: owner.name[language] })}
      </Label>
    </li>
  );
}

const toggled = (list: string[], one: string, on: boolean) =>
  on ? [...list, one] : list.filter((other) => other !== one);
