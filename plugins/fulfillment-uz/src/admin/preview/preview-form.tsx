import { Label, Switch } from "@medusajs/ui";
import { useId } from "react";
import { DIVISIONS, findDivision } from "../../divisions";
import { useDictionary } from "../i18n/use-dictionary";
import { Choice } from "../parts/choice";
import { TextField } from "../parts/field";
import { useProfiles } from "../parts/use-profiles";
import type { PreviewDraft, PreviewErrors } from "./preview-draft";

type Props = {
  draft: PreviewDraft;
  errors: PreviewErrors;
  change: (changed: Partial<PreviewDraft>) => void;
};

/** Where the cart goes and what is in it. */
export function PreviewForm({ draft, errors, change }: Props) {
  const { t, language } = useDictionary();
  const profiles = useProfiles();
  const cod = useId();
  const districts = findDivision(draft.province)?.districts ?? [];
  return (
    <div className="grid content-start gap-4 px-6 py-5 sm:grid-cols-2">
      <Choice
        label={t("preview.division")}
        value={draft.province}
        options={DIVISIONS.map(({ code, name }) => ({ value: code, label: name[language] }))}
        change={(province) => change({ province, district: "" })}
      />
      <Choice
        label={t("preview.district")}
        any={t("preview.any")}
        value={draft.district}
        options={districts.map(({ soato, name }) => ({ value: soato, label: name[language] }))}
        change={(district) => change({ district })}
      />
      <TextField
        label={t("preview.items")}
        inputMode="numeric"
        value={draft.items}
        wrong={errors.items && t(`wrong.${errors.items}`)}
        change={(items) => change({ items })}
      />
      <TextField
        label={t("preview.weight")}
        inputMode="decimal"
        value={draft.weight}
        wrong={errors.weight && t("preview.weightWrong")}
        change={(weight) => change({ weight })}
      />
      <TextField
        label={t("preview.pin")}
        optional
        hint={t("preview.pinHint")}
        inputMode="decimal"
        value={draft.pin}
        wrong={errors.pin && t("preview.pinWrong")}
        change={(pin) => change({ pin })}
      />
      <TextField
        label={t("preview.at")}
        type="datetime-local"
        value={draft.at}
        change={(at) => change({ at })}
      />
      {profiles.length > 0 && (
        <Choice
          label={t("preview.profile")}
          any={t("preview.any")}
          value={draft.profile}
          options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
          change={(profile) => change({ profile })}
        />
      )}
      <div className="flex items-center gap-2 self-end pb-1.5">
        <Switch
          id={cod}
          size="small"
          checked={draft.cod}
          onCheckedChange={(checked) => change({ cod: checked })}
        />
        <Label htmlFor={cod} size="small" weight="plus">
          {t("preview.cod")}
        </Label>
      </div>
    </div>
  );
}
