import { Label, RadioGroup, Text } from "@medusajs/ui";
import { useId } from "react";
import { useDictionary } from "../i18n/use-dictionary";

export const FATES = ["return", "write_off", "keep"] as const;

export type Fate = (typeof FATES)[number];

type Props = { value: Fate; disabled: boolean; change: (fate: Fate) => void };

/** What becomes of the goods of an order whose money goes back. */
export function StockChoice({ value, disabled, change }: Props) {
  const { t } = useDictionary();
  const id = useId();
  return (
    <div className="flex flex-col gap-y-2">
      <Label id={id} size="small">
        {t("area.refund.stock")}
      </Label>
      <RadioGroup
        aria-labelledby={id}
        value={disabled ? "keep" : value}
        disabled={disabled}
        onValueChange={(chosen) => change(FATES.find((fate) => fate === chosen) ?? "keep")}
      >
        {FATES.map((fate) => (
          <div key={fate} className="flex items-start gap-x-2">
            <RadioGroup.Item value={fate} id={`${id}-${fate}`} className="mt-0.5" />
            <Label htmlFor={`${id}-${fate}`} size="small" className="flex flex-col">
              {t(`area.refund.fates.${fate}`)}
              <Text as="span" size="xsmall" className="text-ui-fg-muted">
                {t(`area.refund.fateHints.${fate}`)}
              </Text>
            </Label>
          </div>
        ))}
      </RadioGroup>
      {disabled && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("area.refund.stockOnlyFull")}
        </Text>
      )}
    </div>
  );
}
