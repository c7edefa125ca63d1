import { Heading, Text } from "@medusajs/ui";
import { useId, type ReactNode } from "react";

type Props = { title: string; hint?: string; wrong?: string; children: ReactNode };

/** One part of a long form, with its name. */
export function Section({ title, hint, wrong, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-3 px-6 py-5">
      <div>
        <Heading level="h3" id={id}>
          {title}
        </Heading>
        {hint && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {hint}
          </Text>
        )}
      </div>
      {children}
      {wrong && (
        <Text role="alert" size="xsmall" className="text-ui-fg-error">
          {wrong}
        </Text>
      )}
    </section>
  );
}
