import { Hint, Input, Label } from "@medusajs/ui";
import { useId, type ReactNode } from "react";
import { useDictionary } from "../i18n/use-dictionary";

type FieldProps = {
  label: string;
  hint?: string;
  /** What is wrong with it; shown in place of the hint. */
  wrong?: string;
  optional?: boolean;
  children: (control: { id: string; describedBy: string | undefined }) => ReactNode;
};

/** A control with its label, and below it what to enter or what is wrong. */
export function Field({ label, hint, wrong, optional, children }: FieldProps) {
  const { t } = useDictionary();
  const id = useId();
  const below = wrong ?? hint;
  const describedBy = below ? `${id}-below` : undefined;
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small" weight="plus">
        {label}{" "}
        {optional && (
          <span className="text-ui-fg-muted font-normal">({t("fiscal.field.optional")})</span>
        )}
      </Label>
      {children({ id, describedBy })}
      {below && (
        <Hint id={describedBy} variant={wrong ? "error" : "info"}>
          {below}
        </Hint>
      )}
    </div>
  );
}

type CodeFieldProps = Omit<FieldProps, "children"> & {
  value: string;
  change: (value: string) => void;
  maxLength: number;
  /** Letters are allowed. */
  words?: boolean;
};

/** A field for a code of digits. */
export function CodeField({ value, change, maxLength, words, ...field }: CodeFieldProps) {
  return (
    <Field {...field}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          size="small"
          inputMode={words ? "text" : "numeric"}
          autoComplete="off"
          className={words ? undefined : "tabular-nums"}
          value={value}
          maxLength={maxLength}
          aria-invalid={field.wrong !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
