import { Badge } from "@medusajs/ui";
import type { RxClass } from "../../types";
import { useDictionary } from "../i18n/use-dictionary";

const COLORS = { otc: "green", rx: "orange", strict: "red" } as const;

/** How a medicine is dispensed. */
export function ClassBadge({ rxClass }: { rxClass: RxClass | null }) {
  const { t } = useDictionary();
  return rxClass ? (
    <Badge size="2xsmall" color={COLORS[rxClass]} className="whitespace-nowrap">
      {t(`classes.${rxClass}`)}
    </Badge>
  ) : (
    <span className="text-ui-fg-muted">—</span>
  );
}
