import { Label, Switch, Text } from "@medusajs/ui";
import { useId, type ReactNode } from "react";
import type { Service } from "../../api/wire";
import { useDictionary } from "../i18n/use-dictionary";
import { TextField, TimeField } from "../parts/field";
import { SERVICES } from "./zone-draft";
import type { PartProps } from "./zone-form";

/** Both services: whether it is offered, for how much, and when it comes. */
export function ServicesFields(part: PartProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {SERVICES.map((service) => (
        <ServiceFields key={service} service={service} {...part} />
      ))}
    </div>
  );
}

function ServiceFields({ service, draft, change, wrongOf }: PartProps & { service: Service }) {
  const { t } = useDictionary();
  const id = useId();
  const own = draft.services[service];
  const window = draft.window[service];
  const setOwn = (changed: Partial<typeof own>) =>
    change({ services: { ...draft.services, [service]: { ...own, ...changed } } });
  const setWindow = (changed: Partial<typeof window>) =>
    change({ window: { ...draft.window, [service]: { ...window, ...changed } } });
  const wrongWindow = wrongOf(`window.${service}`);
  return (
    <fieldset className="border-ui-border-base flex min-w-0 flex-col gap-y-3 rounded-lg border p-4">
      <legend className="sr-only">{t(`services.${service}`)}</legend>
      <div className="flex items-center justify-between gap-3">
        <Text size="small" leading="compact" weight="plus" aria-hidden>
          {t(`services.${service}`)}
        </Text>
        <div className="flex items-center gap-2">
          <Label htmlFor={id} size="xsmall" className="text-ui-fg-subtle">
            {t("zone.offered")}
          </Label>
          <Switch
            id={id}
            size="small"
            checked={own.enabled}
            onCheckedChange={(enabled) => setOwn({ enabled })}
          />
        </div>
      </div>
      <TextField
        label={t("zone.price")}
        inputMode="numeric"
        value={own.price}
        wrong={wrongOf(`${service}.price`)}
        change={(price) => setOwn({ price })}
      />
      <Span label={t("zone.days")}>
        <TextField
          label={t("zone.dayFrom")}
          inputMode="numeric"
          maxLength={2}
          value={window.from_days}
          change={(from_days) => setWindow({ from_days })}
        />
        <TextField
          label={t("zone.dayTo")}
          inputMode="numeric"
          maxLength={2}
          value={window.to_days}
          change={(to_days) => setWindow({ to_days })}
        />
      </Span>
      <Span label={t("zone.hours")}>
        <TimeField
          label={t("zone.hourFrom")}
          value={window.from}
          change={(from) => setWindow({ from })}
        />
        <TimeField label={t("zone.hourTo")} value={window.to} change={(to) => setWindow({ to })} />
      </Span>
      {wrongWindow && (
        <Text role="alert" size="xsmall" className="text-ui-fg-error">
          {wrongWindow}
        </Text>
      )}
    </fieldset>
  );
}

function Span({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-1">
      <legend className="txt-compact-xsmall text-ui-fg-muted pb-1">{label}</legend>
      <div className="grid grid-cols-2 gap-2">{children}</div>
    </fieldset>
  );
}
