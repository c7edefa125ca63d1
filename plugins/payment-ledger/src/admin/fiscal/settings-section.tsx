import { Button, Heading, Hint, Label, Select, Switch, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent, type ReactNode } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { CodeField, Field } from "./field";
import { FISCAL_KEY, saveSettings, type FiscalSettings } from "./fiscal-api";
import { RateField } from "./rate-field";
import { ratesOf, settingsDraftOf, settingsOf, type WrongSetting } from "./settings-draft";

const ROUNDINGS = ["half_up", "truncate"] as const;

/** The shop's own say in its receipts. */
export function SettingsSection({ settings }: { settings: FiscalSettings }) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const required = useId();
  const [draft, setDraft] = useState(() =>
    settingsDraftOf(settings, t("fiscal.settings.deliveryTitle")),
  );
  const [wrong, setWrong] = useState<WrongSetting[]>([]);
  const save = useMutation({
    mutationFn: saveSettings,
    onSuccess: () => {
      toast.success(t("fiscal.saved"));
      void client.invalidateQueries({ queryKey: FISCAL_KEY });
    },
    onError: (error) => {
      toast.error(t("fiscal.notSaved"), { description: error.message });
    },
  });

  const change = (changed: Partial<typeof draft>) => {
    setDraft({ ...draft, ...changed });
    setWrong(wrong.filter((field) => !(field in changed)));
  };
  const wrongText = (field: WrongSetting) =>
    wrong.includes(field) ? t(`fiscal.wrong.${field}`) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = settingsOf(draft);
    setWrong("wrong" in read ? read.wrong : []);
    if ("settings" in read) save.mutate(read.settings);
  };

  return (
    <form noValidate onSubmit={submit} className="flex flex-col divide-y">
      <Part title={t("fiscal.settings.delivery")} hint={t("fiscal.settings.deliveryHint")}>
        <CodeField
          words
          label={t("fiscal.field.title")}
          wrong={wrongText("title")}
          value={draft.title}
          maxLength={63}
          change={(title) => change({ title })}
        />
        <CodeField
          label={t("fiscal.field.mxik")}
          wrong={wrongText("mxik")}
          value={draft.mxik}
          maxLength={40}
          change={(mxik) => change({ mxik })}
        />
        <CodeField
          label={t("fiscal.field.package_code")}
          wrong={wrongText("package_code")}
          value={draft.package_code}
          maxLength={30}
          change={(package_code) => change({ package_code })}
        />
        <RateField
          value={draft.vat_percent}
          rates={ratesOf(draft.vat_percents) ?? []}
          wrong={wrongText("vat_percent")}
          change={(vat_percent) => change({ vat_percent })}
        />
        <CodeField
          optional
          label={t("fiscal.field.units")}
          wrong={wrongText("units")}
          value={draft.units}
          maxLength={12}
          change={(units) => change({ units })}
        />
      </Part>
      <Part title={t("fiscal.settings.seller")}>
        <CodeField
          optional
          label={t("fiscal.field.seller")}
          hint={t("fiscal.settings.sellerOwnHint")}
          wrong={wrongText("seller")}
          value={draft.seller}
          maxLength={20}
          change={(seller) => change({ seller })}
        />
        <CodeField
          words
          label={t("fiscal.settings.rates")}
          hint={t("fiscal.settings.ratesHint")}
          wrong={wrongText("vat_percents")}
          value={draft.vat_percents}
          maxLength={60}
          change={(vat_percents) => change({ vat_percents })}
        />
        <Field label={t("fiscal.settings.rounding")}>
          {({ id }) => (
            <Select
              size="small"
              value={draft.rounding}
              onValueChange={(rounding) =>
                change({ rounding: ROUNDINGS.find((known) => known === rounding) })
              }
            >
              <Select.Trigger id={id}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                {ROUNDINGS.map((rounding) => (
                  <Select.Item key={rounding} value={rounding}>
                    {t(`fiscal.settings.${rounding}`)}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </Field>
      </Part>
      <div className="flex items-start gap-x-3 px-6 py-4">
        <Switch
          id={required}
          size="small"
          className="mt-0.5"
          checked={draft.require_codes}
          onCheckedChange={(require_codes) => change({ require_codes })}
        />
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={required} size="small" weight="plus">
            {t("fiscal.settings.require")}
          </Label>
          <Hint>{t("fiscal.settings.requireHint")}</Hint>
        </div>
      </div>
      <div className="flex justify-end px-6 py-4">
        <Button size="small" type="submit" isLoading={save.isPending}>
          {t("fiscal.save")}
        </Button>
      </div>
    </form>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-col gap-y-1">
        <Heading level="h2">{title}</Heading>
        {hint && (
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        )}
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-3">{children}</div>
    </section>
  );
}
