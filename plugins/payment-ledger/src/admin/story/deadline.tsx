import { Clock } from "@medusajs/icons";
import { Text } from "@medusajs/ui";
import { formatCountdown } from "../format/interval";
import { tashkentClock, tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import { useNow } from "../parts/use-now";

const DAY_MS = 86_400_000;

/** Counts down to the moment an unpaid order is given up. */
export function Deadline({ expires_at }: { expires_at: number }) {
  const { t, language } = useDictionary();
  const left = expires_at - useNow();
  const until = left < DAY_MS ? tashkentClock : tashkentTime;
  return (
    <div className="text-ui-fg-subtle flex items-start gap-x-2">
      <Clock className="shrink-0" />
      <Text size="small" leading="compact" className="tabular-nums">
        {left > 0
          ? t("story.deadline", { left: formatCountdown(left), time: until(expires_at, language) })
          : t("story.deadlineOver")}
      </Text>
    </div>
  );
}
