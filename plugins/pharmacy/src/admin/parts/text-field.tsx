import { Input, Label, Text, Textarea } from "@medusajs/ui";
import { useId } from "react";

type Props = {
  label: string;
  value: string;
  change: (value: string) => void;
  hint?: string;
  type?: "text" | "date" | "number" | "url";
  /** A text of several lines. */
  rows?: number;
  list?: string;
  className?: string;
};

/** A labelled field. */
export function TextField({
  label,
  value,
  change,
  hint,
  type = "text",
  rows,
  list,
  className,
}: Props) {
  const id = useId();
  return (
    <div className={`flex min-w-0 flex-col gap-y-1 ${className ?? ""}`}>
      <Label htmlFor={id} size="xsmall" className="text-ui-fg-muted">
        {label}
      </Label>
      {rows ? (
        <Textarea
          id={id}
          rows={rows}
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <Input
          id={id}
          size="small"
          type={type}
          list={list}
          min={type === "number" ? 0 : undefined}
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
      {hint && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {hint}
        </Text>
      )}
    </div>
  );
}
