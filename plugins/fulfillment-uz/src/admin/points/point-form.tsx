import { Label, Switch, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { DELIVERY_KEY, useDeliveryApi } from "../delivery-api";
import { ADMIN_LANGUAGES, useDictionary } from "../i18n/use-dictionary";
import { Choice } from "../parts/choice";
import { TextField } from "../parts/field";
import { Section } from "../parts/section";
import { TimeInput } from "../parts/time-input";
import { DAYS, type Day, type PointDraft, type PointErrors } from "./point-draft";

type Props = {
  draft: PointDraft;
  errors: PointErrors;
  change: (changed: Partial<PointDraft>) => void;
};

/** Everything of a pick-up point. */
export function PointForm({ draft, errors, change }: Props) {
  const { t } = useDictionary();
  const api = useDeliveryApi();
  const active = useId();
  const { data: locations = [] } = useQuery({
    queryKey: [DELIVERY_KEY, "stock-locations"],
    queryFn: api.stockLocations,
    retry: false,
  });
  const wrongOf = (field: string) => {
    const wrong = errors[field];
    return wrong && t(`wrong.${wrong}`);
  };
  // One that this member of staff may not see is still the one that is stored.
  const known = locations.some(({ id }) => id === draft.stock_location_id);
  const own = draft.stock_location_id;
  const options = [...locations, ...(own && !known ? [{ id: own, name: own }] : [])];
  return (
    <>
      <Section title={t("points.name")}>
        <Choice
          label={t("points.location")}
          placeholder={t("points.locationChoose")}
          value={own}
          options={options.map(({ id, name }) => ({ value: id, label: name }))}
          wrong={wrongOf("location")}
          change={(stock_location_id) => change({ stock_location_id })}
        />
        <div className="grid gap-3 sm:grid-cols-3">
          {ADMIN_LANGUAGES.map((one) => (
            <TextField
              key={one}
              lang={one}
              label={t(`language.${one}`)}
              maxLength={80}
              value={draft.name[one]}
              wrong={wrongOf(`name.${one}`)}
              change={(text) => change({ name: { ...draft.name, [one]: text } })}
            />
          ))}
        </div>
        <div className="flex items-center gap-2">
          <Switch
            id={active}
            size="small"
            checked={draft.active}
            onCheckedChange={(on) => change({ active: on })}
          />
          <Label htmlFor={active} size="small">
            {t("points.active")}
          </Label>
        </div>
      </Section>
      <Section title={t("points.address")}>
        {ADMIN_LANGUAGES.map((one) => (
          <TextField
            key={one}
            lang={one}
            label={t(`language.${one}`)}
            maxLength={200}
            value={draft.address[one]}
            wrong={wrongOf(`address.${one}`)}
            change={(text) => change({ address: { ...draft.address, [one]: text } })}
          />
        ))}
        <TextField
          label={t("points.phone")}
          optional
          inputMode="tel"
          maxLength={20}
          value={draft.phone}
          wrong={wrongOf("phone")}
          change={(phone) => change({ phone })}
        />
      </Section>
      <Section title={t("points.hours")}>
        <ul className="flex flex-col gap-y-2">
          {DAYS.map((day) => (
            <DayFields
              key={day}
              day={day}
              hours={draft.hours[day]}
              wrong={wrongOf(`hours.${day}`)}
              change={(hours) => change({ hours: { ...draft.hours, [day]: hours } })}
            />
          ))}
        </ul>
      </Section>
      <Section
        title={t("points.coordinates")}
        hint={t("points.coordinatesHint")}
        wrong={wrongOf("coordinates")}
      >
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={t("points.lat")}
            inputMode="decimal"
            placeholder="41.31115"
            value={draft.lat}
            change={(lat) => change({ lat })}
          />
          <TextField
            label={t("points.lng")}
            inputMode="decimal"
            placeholder="69.27952"
            value={draft.lng}
            change={(lng) => change({ lng })}
          />
        </div>
        <TextField
          label={t("points.mapUrl")}
          hint={t("points.mapUrlHint")}
          type="url"
          maxLength={500}
          value={draft.map_url}
          wrong={wrongOf("map_url")}
          change={(map_url) => change({ map_url })}
        />
      </Section>
    </>
  );
}

type DayProps = {
  day: Day;
  hours: PointDraft["hours"][Day];
  wrong?: string;
  change: (hours: PointDraft["hours"][Day]) => void;
};

const NUMBER = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 } as const;

function DayFields({ day, hours, wrong, change }: DayProps) {
  const { t } = useDictionary();
  const name = t(`days.d${NUMBER[day]}`);
  return (
    <li className="flex flex-col gap-y-1">
      <div className="flex min-h-8 items-center gap-3">
        <Text size="small" className="w-8 shrink-0" aria-hidden>
          {name}
        </Text>
        <Switch
          size="small"
          aria-label={t("points.isOpen", { day: name })}
          checked={hours.open}
          onCheckedChange={(open) => change({ ...hours, open })}
        />
        {hours.open ? (
          (["from", "to"] as const).map((end) => (
            <div key={end} className="w-20">
              <TimeInput
                aria-label={t(`points.${end}`, { day: name })}
                aria-invalid={wrong !== undefined}
                value={hours[end]}
                change={(time) => change({ ...hours, [end]: time })}
              />
            </div>
          ))
        ) : (
          <Text size="small" className="text-ui-fg-muted">
            {t("points.closed")}
          </Text>
        )}
      </div>
      {wrong && (
        <Text role="alert" size="xsmall" className="text-ui-fg-error">
          {wrong}
        </Text>
      )}
    </li>
  );
}
