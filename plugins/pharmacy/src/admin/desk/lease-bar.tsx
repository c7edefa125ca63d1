import { Badge, Button } from "@medusajs/ui";
import { isLeaseShort, leaseClock } from "../format/time-left";
import { useDictionary } from "../i18n/use-dictionary";
import { useNow } from "../parts/use-now";

type Props = { until: string; extend: () => void; extending: boolean };

const SECOND_MS = 1000;

/** How long it is still one's own; more can be had at any time. */
export function LeaseBar({ until, extend, extending }: Props) {
  const { t } = useDictionary();
  const left = Date.parse(until) - useNow(SECOND_MS);
  return (
    <div className="flex items-center gap-x-2">
      <Badge
        size="small"
        color={isLeaseShort(left) ? "red" : "grey"}
        className="whitespace-nowrap tabular-nums"
        role="timer"
      >
        {t("desk.lease", { time: leaseClock(left) })}
      </Badge>
      <Button size="small" variant="secondary" type="button" isLoading={extending} onClick={extend}>
        {t("desk.extend")}
      </Button>
    </div>
  );
}
