import { Input, Label } from "@medusajs/ui";
import { useId } from "react";

type Props = {
  label: string;
  value: string;
  min?: string;
  max?: string;
  change: (day: string) => void;
};

/** The browser's own calendar: it knows days, not moments, so no time zone can slip in. */
export function DayField({ label, value, min, max, change }: Props) {
  const id = useId();
  return (
    <div className="flex w-[calc(50%-6px)] flex-col gap-y-1 sm:w-auto">
      <Label htmlFor={id} size="xsmall" className="text-ui-fg-muted">
        {label}
      </Label>
      <Input
        id={id}
        type="date"
        size="small"
        value={value}
        min={min || undefined}
        max={max || undefined}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  );
}
