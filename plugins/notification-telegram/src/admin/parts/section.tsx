import { Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";

type Props = { title: string; hint?: string; aside?: ReactNode; children: ReactNode };

/** One part of the page under its own heading. */
export function Section({ title, hint, aside, children }: Props) {
  return (
    <section aria-label={title} className="flex flex-col gap-y-4 px-6 py-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div>
          <Heading level="h2">{title}</Heading>
          {hint && (
            <Text size="small" className="text-ui-fg-muted max-w-prose">
              {hint}
            </Text>
          )}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
