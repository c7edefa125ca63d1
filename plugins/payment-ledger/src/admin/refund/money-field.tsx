import { Input, Label, Text } from "@medusajs/ui";
import { useId } from "react";
import { useDictionary } from "../i18n/use-dictionary";

type Props = {
  value: string;
  /** What may be typed at most, in words. */
  most: string;
  wrong: boolean;
  disabled?: boolean;
  change: (typed: string) => void;
};

/** A sum in so'm, as people type it. */
export function MoneyField({ value, most, wrong, disabled, change }: Props) {
  const { t } = useDictionary();
  const id = useId();
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small">
        {t("area.refund.amount")}
      </Label>
      <Input
        id={id}
        size="small"
        inputMode="decimal"
        autoComplete="off"
        className="tabular-nums"
        value={value}
        disabled={disabled}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.value)}
      />
      <Text
        id={`${id}-hint`}
        size="xsmall"
        className={wrong ? "text-ui-fg-error" : "text-ui-fg-muted"}
      >
        {t(wrong ? "area.refund.wrongAmount" : "area.refund.most", { sum: most })}
      </Text>
    </div>
  );
}
