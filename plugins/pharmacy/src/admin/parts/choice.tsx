import { Select } from "@medusajs/ui";

type Props = {
  label: string;
  /** The words for no choice. */
  any: string;
  /** Empty for no choice. */
  value: string;
  options: { value: string; label: string }[];
  change: (value: string) => void;
};

// Radix's Select has no empty value.
const ANY = "any";

/** One choice of a filter bar. */
export function Choice({ label, any, value, options, change }: Props) {
  return (
    <Select
      size="small"
      value={value || ANY}
      onValueChange={(chosen) => change(chosen === ANY ? "" : chosen)}
    >
      <Select.Trigger
        aria-label={label}
        className="w-[calc(50%-6px)] sm:w-56 [&>span]:truncate [&>span]:text-left"
      >
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={ANY}>{any}</Select.Item>
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}
