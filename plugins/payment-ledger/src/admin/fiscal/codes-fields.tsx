import { Label, Switch } from "@medusajs/ui";
import { useId } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import type { CodesDraft, WrongField } from "./codes-draft";
import { CodeField } from "./field";
import { RateField } from "./rate-field";

type Props = {
  draft: CodesDraft;
  rates: number[];
  wrong: WrongField[];
  change: (changed: Partial<CodesDraft>) => void;
};

/** The codes of one variant, to be filled in. */
export function CodesFields({ draft, rates, wrong, change }: Props) {
  const { t } = useDictionary();
  const marked = useId();
  const wrongText = (field: WrongField) =>
    wrong.includes(field) ? t(`fiscal.wrong.${field}`) : undefined;
  return (
    <div className="flex flex-col gap-y-4">
      <CodeField
        label={t("fiscal.field.mxik")}
        hint={t("fiscal.field.mxikHint")}
        wrong={wrongText("mxik")}
        value={draft.mxik}
        maxLength={40}
        change={(mxik) => change({ mxik })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <CodeField
          label={t("fiscal.field.package_code")}
          hint={t("fiscal.field.package_codeHint")}
          wrong={wrongText("package_code")}
          value={draft.package_code}
          maxLength={30}
          change={(package_code) => change({ package_code })}
        />
        <RateField
          value={draft.vat_percent}
          rates={rates}
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
        <CodeField
          optional
          label={t("fiscal.field.barcode")}
          hint={t("fiscal.field.barcodeHint")}
          wrong={wrongText("barcode")}
          value={draft.barcode}
          maxLength={20}
          change={(barcode) => change({ barcode })}
        />
      </div>
      <CodeField
        optional
        label={t("fiscal.field.seller")}
        hint={t("fiscal.field.sellerHint")}
        wrong={wrongText("seller")}
        value={draft.seller}
        maxLength={20}
        change={(seller) => change({ seller })}
      />
      <div className="flex items-center gap-x-2">
        <Switch
          id={marked}
          size="small"
          checked={draft.is_marked}
          onCheckedChange={(is_marked) => change({ is_marked })}
        />
        <Label htmlFor={marked} size="small">
          {t("fiscal.field.is_marked")}
        </Label>
      </div>
    </div>
  );
}
