import { LOCALES } from "../../types";
import { useDictionary } from "../i18n/use-dictionary";
import { TextField } from "../parts/text-field";
import type { TabProps } from "./medicine-form";

/** What shoppers read: how to keep it and how to take it, in three languages. */
export function TextsTab({ draft, change }: TabProps) {
  const { t } = useDictionary();
  return (
    <div className="flex flex-col gap-y-4">
      <div className="grid gap-3 lg:grid-cols-3">
        {LOCALES.map((locale) => (
          <TextField
            key={locale}
            rows={3}
            label={`${t("form.storage")}, ${t(`language.${locale}`)}`}
            value={draft.storage[locale]}
            change={(text) => change({ storage: { ...draft.storage, [locale]: text } })}
          />
        ))}
      </div>
      <div className="grid gap-3 lg:grid-cols-3">
        {LOCALES.map((locale) => (
          <TextField
            key={locale}
            rows={10}
            label={`${t("form.leaflet")}, ${t(`language.${locale}`)}`}
            value={draft.leaflet[locale]}
            change={(text) => change({ leaflet: { ...draft.leaflet, [locale]: text } })}
          />
        ))}
      </div>
      <TextField
        type="url"
        label={t("form.leafletUrl")}
        value={draft.leaflet_url}
        change={(leaflet_url) => change({ leaflet_url })}
      />
    </div>
  );
}
