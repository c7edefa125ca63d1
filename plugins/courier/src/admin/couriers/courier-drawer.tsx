import { Button, Checkbox, Drawer, Input, Label, Select, Switch, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { AdminCourier, CourierBody } from "../../api/wire";
import { changeCourier, COURIER_KEY, createCourier } from "../courier-api";
import { PROVINCES } from "../format/provinces";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "../parts/field";
import { reasonOf } from "../parts/reason-of";
import { bodyOf, draftOf, phoneOf, VEHICLES, type CourierDraft } from "./courier-draft";

// Radix's Select has no empty value.
const NO_VEHICLE = "none";

type Props = { courier: AdminCourier | null; close: () => void };

/** Adds a courier, or changes one; who no longer works is kept, with everything delivered. */
export function CourierDrawer({ courier, close }: Props) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(courier));
  const body = bodyOf(draft);
  const save = useMutation({
    mutationFn: (given: CourierBody) =>
      courier ? changeCourier(courier.id, given) : createCourier(given),
    onSuccess: () => {
      toast.success(t(courier ? "couriers.saved" : "couriers.created"));
      close();
    },
    onError: (error) => toast.error(t("common.notDone"), { description: reasonOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: [COURIER_KEY] }),
  });
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{courier ? courier.name : t("couriers.create")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto">
          <CourierFields
            draft={draft}
            open={courier?.open ?? 0}
            change={(changed) => setDraft({ ...draft, ...changed })}
          />
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" type="button" onClick={close}>
            {t("common.cancel")}
          </Button>
          <Button
            size="small"
            type="button"
            disabled={!body}
            isLoading={save.isPending}
            onClick={() => body && save.mutate(body)}
          >
            {t("common.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}

type FieldsProps = {
  draft: CourierDraft;
  /** How many deliveries the courier has now. */
  open: number;
  change: (changed: Partial<CourierDraft>) => void;
};

function CourierFields({ draft, open, change }: FieldsProps) {
  const { t, word } = useDictionary();
  const active = useId();
  const [left, setLeft] = useState(false);
  const wrongPhone = left && phoneOf(draft.phone) === null;
  return (
    <div className="flex flex-col gap-y-5">
      <Field label={t("couriers.name")}>
        {(id) => (
          <Input
            id={id}
            size="small"
            maxLength={80}
            autoComplete="off"
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t("couriers.phone")}
        hint={wrongPhone ? t("couriers.wrongPhone") : undefined}
        wrong={wrongPhone}
      >
        {(id) => (
          <Input
            id={id}
            size="small"
            type="tel"
            maxLength={24}
            autoComplete="off"
            aria-invalid={wrongPhone}
            value={draft.phone}
            onBlur={() => setLeft(true)}
            onChange={(event) => change({ phone: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("couriers.vehicle")}>
        {(id) => (
          <Select
            size="small"
            value={draft.vehicle ?? NO_VEHICLE}
            onValueChange={(value) =>
              change({ vehicle: VEHICLES.find((one) => one === value) ?? null })
            }
          >
            <Select.Trigger id={id}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {[NO_VEHICLE, ...VEHICLES].map((one) => (
                <Select.Item key={one} value={one}>
                  {word("vehicles", one)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <ZonesField zones={draft.zones} change={(zones) => change({ zones })} />
      <div className="flex items-start gap-x-3">
        <Switch
          id={active}
          size="small"
          className="mt-0.5"
          checked={draft.is_active}
          onCheckedChange={(is_active) => change({ is_active })}
        />
        <div>
          <Label htmlFor={active} size="small">
            {t("couriers.active")}
          </Label>
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("couriers.activeHint")}
          </Text>
          {!draft.is_active && open > 0 && (
            <Text size="xsmall" className="text-ui-fg-error tabular-nums">
              {t("couriers.openNow", { count: open })}
            </Text>
          )}
        </div>
      </div>
    </div>
  );
}

type ZonesProps = { zones: string[]; change: (zones: string[]) => void };

function ZonesField({ zones, change }: ZonesProps) {
  const { t, name } = useDictionary();
  const prefix = useId();
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus pb-1">{t("couriers.zones")}</legend>
      <Text size="xsmall" className="text-ui-fg-muted">
        {t("couriers.zonesHint")}
      </Text>
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
        {Object.entries(PROVINCES).map(([code, words]) => (
          <div key={code} className="flex items-center gap-x-2">
            <Checkbox
              id={`${prefix}${code}`}
              checked={zones.includes(code)}
              onCheckedChange={(checked) =>
                change(checked === true ? [...zones, code] : zones.filter((one) => one !== code))
              }
            />
            <Label htmlFor={`${prefix}${code}`} size="small" weight="regular">
              {name(words)}
            </Label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
