import { TriangleRightMini } from "@medusajs/icons";
import { clx } from "@medusajs/ui";
import { useState, type ReactNode } from "react";

type Props = { summary: ReactNode; children: ReactNode; className?: string };

/** A native `details`, whose content is only built once it is opened. */
export function Disclosure({ summary, children, className }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={clx("group/disclosure", className)}
      open={opened}
      onToggle={(event) => {
        // A disclosure inside this one tells its parents too.
        if (event.target === event.currentTarget) setOpened(event.currentTarget.open);
      }}
    >
      <summary className="focus-visible:shadow-borders-focus flex cursor-pointer list-none items-center gap-x-2 rounded-md outline-none [&::-webkit-details-marker]:hidden">
        <TriangleRightMini
          className={clx("text-ui-fg-muted shrink-0 transition-transform", opened && "rotate-90")}
        />
        <div className="min-w-0 flex-1">{summary}</div>
      </summary>
      {opened && children}
    </details>
  );
}
