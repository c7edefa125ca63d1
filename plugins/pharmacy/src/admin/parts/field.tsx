import { Label, Text } from "@medusajs/ui";
import { useId, type ReactNode } from "react";

type Props = {
  label: string;
  hint?: string;
  /** The hint says what is wrong. */
  wrong?: boolean;
  children: (id: string) => ReactNode;
};

/** A field of a form under its name. */
export function Field({ label, hint, wrong = false, children }: Props) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      {children(id)}
      {hint && (
        <Text size="xsmall" className={wrong ? "text-ui-fg-error" : "text-ui-fg-muted"}>
          {hint}
        </Text>
      )}
    </div>
  );
}
