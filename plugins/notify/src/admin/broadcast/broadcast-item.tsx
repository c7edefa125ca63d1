import { Button, StatusBadge, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import { NOTIFY_KEY, stopBroadcast, type Broadcast } from "../notify-api";
import { Ask } from "../parts/ask";

const COLORS = {
  scheduled: "blue",
  filling: "blue",
  running: "orange",
  done: "green",
  stopped: "grey",
} as const;

/** One broadcast: its words, for whom, how far it has come. */
export function BroadcastItem({ broadcast }: { broadcast: Broadcast }) {
  const { t, language } = useDictionary();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { id, words, audience, state, starts_at, total, progress } = broadcast;
  const stop = useMutation({
    mutationFn: () => stopBroadcast(id),
    onSuccess: () => toast.success(t("broadcasts.stopped")),
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: [NOTIFY_KEY] }),
  });
  const done = total - progress.waiting;
  const canStop = ["scheduled", "filling", "running"].includes(state);
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between gap-x-3">
        <Text size="small" weight="plus" className="break-words">
          {words[language].title}
        </Text>
        <StatusBadge color={COLORS[state]} className="shrink-0">
          {t(`broadcasts.state.${state}`, { time: tashkentTime(starts_at, language) })}
        </StatusBadge>
      </div>
      <Text size="small" className="text-ui-fg-subtle line-clamp-3 break-words">
        {words[language].text}
      </Text>
      <Text size="xsmall" className="text-ui-fg-muted">
        {[
          t(`broadcasts.${audience.who}`, { days: audience.days ?? 30 }),
          ...(audience.locale ? [t(`language.${audience.locale}`)] : []),
          tashkentTime(starts_at, language),
        ].join(" · ")}
      </Text>
      {total > 0 && (
        <>
          <div
            role="progressbar"
            aria-valuemin={0}
            aria-valuemax={total}
            aria-valuenow={done}
            aria-label={words[language].title}
            className="bg-ui-bg-component h-1.5 w-full overflow-hidden rounded-full"
          >
            <div
              className="bg-ui-tag-green-icon h-full rounded-full"
              style={{ width: `${(done / total) * 100}%` }}
            />
          </div>
          <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
            {t("broadcasts.progress", {
              done,
              total,
              delivered: progress.delivered,
              failed: progress.failed,
              muted: progress.muted,
            })}
          </Text>
        </>
      )}
      {canStop && (
        <div>
          <Button
            size="small"
            variant="secondary"
            type="button"
            isLoading={stop.isPending}
            onClick={() => setAsking(true)}
          >
            {t("broadcasts.stop")}
          </Button>
        </div>
      )}
      {asking && (
        <Ask
          title={t("broadcasts.askStop")}
          hint={t("broadcasts.askStopHint")}
          yes={t("broadcasts.stop")}
          act={() => stop.mutate()}
          close={() => setAsking(false)}
        />
      )}
    </li>
  );
}
