import { Label, Select } from "@medusajs/ui";
import { DOSE_FORMS, doseFormName } from "../../medicine/dose-forms";
import { RX_CLASSES, type RxClass } from "../../types";
import { useDictionary } from "../i18n/use-dictionary";
import { TextField } from "../parts/text-field";
import type { TabProps } from "./medicine-form";

/** What the register says of the whole medicine. */
export function FactsTab({ draft, change }: TabProps) {
  const { t, language } = useDictionary();
  const field = (
    name: "manufacturer" | "country" | "registration_no" | "atc",
    label: string,
    hint?: string,
  ) => (
    <TextField
      label={label}
      hint={hint}
      value={draft[name]}
      change={(value) => change({ [name]: value })}
    />
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <div className="flex flex-col gap-y-1">
        <Label size="xsmall" className="text-ui-fg-muted">
          {t("list.rxClass")}
        </Label>
        <Select
          size="small"
          value={draft.rx_class}
          onValueChange={(chosen) => change({ rx_class: chosen as RxClass })}
        >
          <Select.Trigger aria-label={t("list.rxClass")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {RX_CLASSES.map((one) => (
              <Select.Item key={one} value={one}>
                {t(`classes.${one}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <TextField
        label={t("list.form")}
        list="dose-forms"
        value={doseFormName(draft.form, language)}
        change={(form) => change({ form })}
      />
      <datalist id="dose-forms">
        {Object.keys(DOSE_FORMS).map((key) => (
          <option key={key} value={doseFormName(key, language)} />
        ))}
      </datalist>
      {field("manufacturer", t("form.manufacturer"))}
      {field("country", t("form.country"), t("form.countryHint"))}
      {field("registration_no", t("form.registration"))}
      {field("atc", t("form.atc"))}
    </div>
  );
}
