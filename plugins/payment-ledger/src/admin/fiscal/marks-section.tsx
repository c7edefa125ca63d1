import { Button, StatusBadge, Text } from "@medusajs/ui";
import { useState } from "react";
import { countMissing } from "../../fiscal/marked-line";
import { useDictionary } from "../i18n/use-dictionary";
import type { MarkedLine } from "./fiscal-api";
import { MarksDrawer } from "./marks-drawer";

/** Which units of an order have their marking codes, and the way to scan those that do not. */
export function MarksSection({ order_id, lines }: { order_id: string; lines: MarkedLine[] }) {
  const { t } = useDictionary();
  const [open, setOpen] = useState(false);
  const missing = countMissing(lines);
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {t("fiscal.marks.heading")}
        </Text>
        <StatusBadge color={missing > 0 ? "orange" : "green"} className="shrink-0">
          {missing > 0 ? t("fiscal.marks.missing", { count: missing }) : t("fiscal.marks.complete")}
        </StatusBadge>
      </div>
      {missing > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("fiscal.marks.hint")}
        </Text>
      )}
      <ul className="flex flex-col gap-y-1">
        {lines.map((line) => (
          <li key={line.line_id} className="flex items-baseline justify-between gap-x-4">
            <Text size="small" className="min-w-0 break-words">
              {line.title}
            </Text>
            <Text size="small" className="text-ui-fg-muted shrink-0 tabular-nums">
              {line.marks.length} / {line.quantity}
            </Text>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        variant="secondary"
        type="button"
        className="self-start"
        onClick={() => setOpen(true)}
      >
        {t(missing > 0 ? "fiscal.marks.scan" : "fiscal.marks.change")}
      </Button>
      {open && <MarksDrawer order_id={order_id} lines={lines} close={() => setOpen(false)} />}
    </section>
  );
}
