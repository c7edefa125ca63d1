import { Hint, Input, Label } from "@medusajs/ui";
import { useId, type ComponentProps, type ReactNode } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { TimeInput } from "./time-input";

type Control = { id: string; describedBy: string | undefined };
type FieldProps = {
  label: string;
  hint?: string;
  /** What is wrong with it; shown in place of the hint. */
  wrong?: string;
  optional?: boolean;
  className?: string;
  children: (control: Control) => ReactNode;
};

/** A control with its label, and below it what to enter or what is wrong. */
export function Field({ label, hint, wrong, optional, className, children }: FieldProps) {
  const { t } = useDictionary();
  const id = useId();
  const below = wrong ?? hint;
  const describedBy = below ? `${id}-below` : undefined;
  return (
    <div className={`flex min-w-0 flex-col gap-y-1 ${className ?? ""}`}>
      <Label htmlFor={id} size="small" weight="plus">
        {label}{" "}
        {optional && <span className="text-ui-fg-muted font-normal">({t("common.optional")})</span>}
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

type TextFieldProps = Omit<FieldProps, "children"> & {
  value: string;
  change: (value: string) => void;
} & Pick<
    ComponentProps<typeof Input>,
    "inputMode" | "maxLength" | "placeholder" | "type" | "lang" | "disabled"
  >;

/** A line of text, a number or a time. */
export function TextField({
  value,
  change,
  label,
  hint,
  wrong,
  optional,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong} optional={optional} className={className}>
      {({ id, describedBy }) => (
        <Input
          {...input}
          id={id}
          size="small"
          autoComplete="off"
          className={input.inputMode || input.type ? "tabular-nums" : undefined}
          value={value}
          aria-invalid={wrong !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}

type TimeFieldProps = Omit<FieldProps, "children"> & {
  value: string;
  change: (value: string) => void;
};

/** A time of the day. */
export function TimeField({ value, change, ...field }: TimeFieldProps) {
  return (
    <Field {...field}>
      {({ id, describedBy }) => (
        <TimeInput
          id={id}
          aria-invalid={field.wrong !== undefined}
          aria-describedby={describedBy}
          value={value}
          change={change}
        />
      )}
    </Field>
  );
}
