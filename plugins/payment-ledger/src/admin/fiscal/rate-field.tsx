import { Select } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "./field";

type Props = {
  value: string;
  rates: number[];
  wrong?: string;
  change: (value: string) => void;
};

/** A VAT rate out of those the shop uses. None is proposed. */
export function RateField({ value, rates, wrong, change }: Props) {
  const { t } = useDictionary();
  // A rate the shop no longer uses is still what is stored.
  const offered = [...new Set([...rates, ...(value === "" ? [] : [Number(value)])])];
  return (
    <Field label={t("fiscal.field.vat_percent")} wrong={wrong}>
      {({ id, describedBy }) => (
        <Select size="small" value={value} onValueChange={change}>
          <Select.Trigger id={id} aria-describedby={describedBy} aria-invalid={wrong !== undefined}>
            <Select.Value placeholder={t("fiscal.field.vatChoose")} />
          </Select.Trigger>
          <Select.Content>
            {offered.map((rate) => (
              <Select.Item key={rate} value={String(rate)}>
                {rate} %
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  );
}
