import { Select } from "@medusajs/ui";
import { Field } from "./field";

type Props = {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  /** The words for no choice, where none is a choice. */
  any?: string;
  placeholder?: string;
  wrong?: string;
  className?: string;
  change: (value: string) => void;
};

// Radix's Select has no empty value.
const ANY = "any";

/** One out of several. */
export function Choice({
  label,
  value,
  options,
  any,
  placeholder,
  wrong,
  className,
  change,
}: Props) {
  return (
    <Field label={label} wrong={wrong} className={className}>
      {({ id, describedBy }) => (
        <Select
          size="small"
          value={value || (any ? ANY : "")}
          onValueChange={(chosen) => change(chosen === ANY ? "" : chosen)}
        >
          <Select.Trigger id={id} aria-describedby={describedBy} aria-invalid={wrong !== undefined}>
            <Select.Value placeholder={placeholder} />
          </Select.Trigger>
          <Select.Content>
            {any && <Select.Item value={ANY}>{any}</Select.Item>}
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  );
}
