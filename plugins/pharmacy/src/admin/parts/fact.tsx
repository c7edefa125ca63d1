import type { ReactNode } from "react";

/** One line of a `dl` of two columns. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="txt-compact-small text-ui-fg-muted">{name}</dt>
      <dd className="txt-compact-small min-w-0 break-words tabular-nums">{children}</dd>
    </>
  );
}
